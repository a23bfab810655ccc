// A proposal's life: who proposed, accepted and rejected it, from first told to last.
// $proposal (proposal): the proposal's title, words of it, or its id.

MATCH (actor)-[act:PROPOSED|ACCEPTED|REJECTED]->(x:Proposal)
WHERE $proposal IN [x.id, x.title]
OPTIONAL MATCH (:Claim {fact: act.id})-[:IN]->(article:Article)
WITH act, actor, x, article
ORDER BY article.published, article.id
WITH act, actor, x, collect(DISTINCT article.publisher) AS publishers, min(article.published) AS firstTold
RETURN act.earliest AS earliest, act.latest AS latest, firstTold, actor.name AS actor, type(act) AS did,
  x.title AS proposal, publishers
ORDER BY earliest, firstTold, actor, did, act.id
