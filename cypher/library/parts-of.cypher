// The parts of a plan on which somebody took a position of their own, with who accepted and who rejected each.
// $proposal (proposal): the plan's title, words of it, or its id.

MATCH (part:Proposal)-[:PART_OF]->(x:Proposal)
WHERE $proposal IN [x.id, x.title]
OPTIONAL MATCH (yes)-[:ACCEPTED]->(part)
WITH x, part, yes
ORDER BY yes.name
WITH x, part, collect(DISTINCT yes.name) AS accepted
OPTIONAL MATCH (no)-[:REJECTED]->(part)
WITH x, part, accepted, no
ORDER BY no.name
RETURN x.title AS plan, part.title AS part, accepted, collect(DISTINCT no.name) AS rejected, part.id AS id
ORDER BY plan, part, id
