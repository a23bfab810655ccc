// Every proposal: who put it forward, who accepted and who rejected it.
// $kind (text, optional): only a plan, offer, demand, deal, invitation, bill, resolution or idea.

MATCH (x:Proposal)
WHERE $kind IS NULL OR x.kind = $kind
OPTIONAL MATCH (proposer)-[:PROPOSED]->(x)
WITH x, proposer
ORDER BY proposer.name
WITH x, collect(DISTINCT proposer.name) AS proposers
OPTIONAL MATCH (yes)-[:ACCEPTED]->(x)
WITH x, proposers, yes
ORDER BY yes.name
WITH x, proposers, collect(DISTINCT yes.name) AS accepted
OPTIONAL MATCH (no)-[:REJECTED]->(x)
WITH x, proposers, accepted, no
ORDER BY no.name
RETURN x.published AS firstTold, x.title AS proposal, x.kind AS kind, proposers, accepted,
  collect(DISTINCT no.name) AS rejected, x.origins AS origins, x.id AS id
ORDER BY firstTold, proposal, id
