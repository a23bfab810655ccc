// What an actor proposed, and how many accepted and rejected it.
// $actor (actor): who proposed.

MATCH (proposer)-[made:PROPOSED]->(x:Proposal)
WHERE $actor IN [proposer.id, proposer.name]
OPTIONAL MATCH (yes)-[:ACCEPTED]->(x)
WITH made, x, count(DISTINCT yes) AS accepted
OPTIONAL MATCH (no)-[:REJECTED]->(x)
WITH made, x, accepted, count(DISTINCT no) AS rejected
RETURN made.earliest AS earliest, made.latest AS latest, x.title AS proposal, x.kind AS kind,
  accepted, rejected, made.origins AS origins
ORDER BY earliest, proposal, made.id
