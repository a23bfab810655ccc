// What only one origin tells: who was at a meeting, proposed, accepted or rejected, by a single independent report.
// $publisher (text, optional): only what this publisher tells.

MATCH (actor)-[did:ATTENDED|PROPOSED|ACCEPTED|REJECTED]->(x)
WHERE did.origins = 1
MATCH (actor)<-[:ABOUT]-(c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE (type(did) = 'ATTENDED' AND c.slot = 'participant' AND c.polarity = 'asserted') OR c.value STARTS WITH toLower(type(did))
WITH DISTINCT did, actor, x, article.publisher AS publisher
ORDER BY publisher
WITH did, actor, x, collect(publisher) AS publishers
WHERE $publisher IS NULL OR $publisher IN publishers
RETURN actor.name AS actor, type(did) AS act, coalesce(x.title, x.name) AS what, publishers,
  did.earliest AS earliest, did.latest AS latest, did.id AS id
ORDER BY earliest, actor, act, what, id
