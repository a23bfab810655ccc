// The roles in which a person appears, for whom, and when the articles called them so.
// $person (person): whose roles.

MATCH (person:Person)-[represents:REPRESENTS]->(x)
WHERE $person IN [person.id, person.name]
RETURN represents.role AS role, x.name AS represented, represents.earliest AS earliest, represents.latest AS latest,
  represents.articles AS articles, represents.origins AS origins
ORDER BY earliest, role, represented, represents.id
