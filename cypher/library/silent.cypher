// Proposals to which no reaction is told.

MATCH (proposer)-[made:PROPOSED]->(x:Proposal)
WHERE NOT EXISTS { MATCH ()-[:ACCEPTED|REJECTED]->(x) }
RETURN made.earliest AS earliest, made.latest AS latest, proposer.name AS proposer, x.title AS proposal,
  x.kind AS kind, made.origins AS origins
ORDER BY earliest, proposer, proposal, made.id
