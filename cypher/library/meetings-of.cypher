// Every meeting that an actor is said to have taken part in, or was meant to: its status, date, place and company.
// $actor (actor): whose meetings.

MATCH (actor)<-[:ABOUT]-(:Claim {slot: 'participant'})-[:ABOUT]->(m:Meeting)
// Whom some article only says not to have been there is about the meeting too, and none of its participants.
WHERE $actor IN [actor.id, actor.name] AND actor.name IN m.participants
RETURN DISTINCT m.earliest AS earliest, m.latest AS latest, m.status AS status, m.mode AS mode,
  m.participants AS participants, m.places AS places, m.origins AS origins, m.disputed AS disputed, m.id AS id
ORDER BY earliest, latest, id
