// Who rejected whose proposal.
// $actor (actor, optional): only where this actor proposed or rejected.

MATCH (rejector)-[no:REJECTED]->(x:Proposal)<-[:PROPOSED]-(proposer)
WHERE rejector <> proposer
  AND ($actor IS NULL OR $actor IN [rejector.id, rejector.name, proposer.id, proposer.name])
RETURN rejector.name AS rejector, x.title AS proposal, proposer.name AS proposer,
  no.earliest AS earliest, no.latest AS latest, no.origins AS origins
ORDER BY earliest, rejector, proposal, proposer, no.id
