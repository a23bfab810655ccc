// What only one origin tells: the facts that rest on a single independent report.
// $publisher (text, optional): only what this publisher alone tells.

MATCH (actor)-[fact:MET_WITH|PROPOSED|ACCEPTED|REJECTED]->(x)
WHERE fact.origins = 1
MATCH (:Claim {fact: fact.id})-[:IN]->(article:Article)
WITH DISTINCT fact, actor, x, article.publisher AS publisher
ORDER BY publisher
WITH fact, actor, x, collect(publisher) AS publishers
WHERE $publisher IS NULL OR $publisher IN publishers
RETURN actor.name AS actor, type(fact) AS did, coalesce(x.title, x.name) AS what,
  fact.earliest AS earliest, fact.latest AS latest, publishers
ORDER BY earliest, actor, did, what, fact.id
