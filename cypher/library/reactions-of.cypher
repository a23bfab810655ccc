// How an actor reacted to the proposals of others, and whose they were.
// $actor (actor): who reacted.

MATCH (actor)-[reaction:ACCEPTED|REJECTED]->(x:Proposal)
WHERE $actor IN [actor.id, actor.name]
OPTIONAL MATCH (proposer)-[:PROPOSED]->(x)
WITH reaction, x, proposer
ORDER BY proposer.name
RETURN reaction.earliest AS earliest, reaction.latest AS latest, type(reaction) AS reaction, x.title AS proposal,
  collect(DISTINCT proposer.name) AS proposers, reaction.origins AS origins, reaction.id AS id
ORDER BY earliest, proposal, id
