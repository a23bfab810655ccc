// The roles in which a person appears, for whom, and from when to when the articles call them so.
// $person (person): whose roles.

MATCH (person:Person)-[represents:REPRESENTS]->(x)
WHERE $person IN [person.id, person.name]
RETURN represents.role AS role, represents.tense AS tense, x.name AS represented, represents.published AS calledFrom,
  represents.publishedLatest AS calledUntil, represents.articles AS articles, represents.origins AS origins,
  represents.id AS id
ORDER BY calledFrom, role, represented, id
