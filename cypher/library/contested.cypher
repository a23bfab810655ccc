// Proposals that some accepted and others rejected.

MATCH (yes)-[:ACCEPTED]->(x:Proposal)
WITH x, yes
ORDER BY yes.name
WITH x, collect(DISTINCT yes.name) AS accepted
MATCH (no)-[:REJECTED]->(x)
WITH x, accepted, no
ORDER BY no.name
RETURN x.title AS proposal, accepted, collect(DISTINCT no.name) AS rejected, x.id AS id
ORDER BY proposal, id
