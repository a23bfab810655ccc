// Every meeting that an actor is said to have taken part in, or was meant to: its status, date, place and company.
// $actor (actor): whose meetings.

MATCH (actor)<-[:ABOUT]-(c:Claim {slot: 'participant'})-[:ABOUT]->(m:Meeting)
// Of who was not there, a claim has `not` before its value.
WHERE $actor IN [actor.id, actor.name] AND NOT c.value STARTS WITH 'not '
RETURN DISTINCT m.earliest AS earliest, m.latest AS latest, m.status AS status, m.mode AS mode,
  m.participants AS participants, m.places AS places, m.origins AS origins, m.disputed AS disputed, m.id AS id
ORDER BY earliest, latest, id
