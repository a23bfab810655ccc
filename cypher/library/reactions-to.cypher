// How others reacted to what an actor proposed; proposals that nobody reacted to are in "silent".
// $actor (actor): who proposed.

MATCH (proposer)-[:PROPOSED]->(x:Proposal)<-[reaction:ACCEPTED|REJECTED]-(other)
WHERE $actor IN [proposer.id, proposer.name]
RETURN DISTINCT x.title AS proposal, other.name AS actor, type(reaction) AS reaction,
  reaction.earliest AS earliest, reaction.latest AS latest, reaction.origins AS origins, reaction.id AS id
ORDER BY proposal, earliest, actor, id
