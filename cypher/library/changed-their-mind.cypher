// Actors who both accepted and rejected the same proposal, with the dates of each.

MATCH (actor)-[yes:ACCEPTED]->(x:Proposal)<-[no:REJECTED]-(same)
WHERE actor = same
RETURN actor.name AS actor, x.title AS proposal, yes.earliest AS acceptedEarliest, yes.latest AS acceptedLatest,
  no.earliest AS rejectedEarliest, no.latest AS rejectedLatest
ORDER BY actor, proposal, yes.id, no.id
