// A proposal's life: who proposed, accepted and rejected it, from first told to last.
// $proposal (proposal): the proposal's title, words of it, or its id.

MATCH (actor)-[did:PROPOSED|ACCEPTED|REJECTED]->(x:Proposal)
WHERE $proposal IN [x.id, x.title]
MATCH (actor)<-[:ABOUT]-(c:Claim {slot: 'event'})-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE c.value STARTS WITH toLower(type(did))
WITH DISTINCT did, actor, x, article.publisher AS publisher
ORDER BY publisher
WITH did, actor, x, collect(publisher) AS publishers
RETURN did.published AS firstTold, did.publishedLatest AS lastTold, did.earliest AS earliest, did.latest AS latest,
  actor.name AS actor, type(did) AS act, x.title AS proposal, publishers, did.id AS id
ORDER BY firstTold, earliest, actor, act, id
