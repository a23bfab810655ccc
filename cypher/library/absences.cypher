// Who is said not to have been at a meeting, or not to be coming, by whom, and whether somebody else has them there.
// $actor (actor, optional): only theirs.

MATCH (actor)<-[:ABOUT]-(c:Claim {slot: 'participant'})-[:ABOUT]->(m:Meeting), (c)-[:IN]->(article:Article)
// Of who was not there, a claim has `not` before its value.
WHERE c.value STARTS WITH 'not ' AND ($actor IS NULL OR $actor IN [actor.id, actor.name])
WITH DISTINCT m, actor, article.publisher AS publisher
ORDER BY publisher
WITH m, actor, collect(publisher) AS publishers
RETURN m.earliest AS earliest, m.latest AS latest, actor.name AS actor, m.title AS meeting, m.status AS status,
  publishers, 'participant' IN m.disputed AND actor.name IN m.participants AS disputed, m.id AS id
ORDER BY earliest, actor, meeting, id
