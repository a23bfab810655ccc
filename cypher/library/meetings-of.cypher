// Every meeting that an actor is said to have taken part in, or was meant to: its status, date, place and company.
// $actor (actor): whose meetings.

MATCH (c:Claim {slot: 'participant'})-[:ABOUT]->(m:Meeting), (actor:Person|State|Organization {id: c.value})
WHERE $actor IN [actor.id, actor.name]
WITH DISTINCT m, actor
OPTIONAL MATCH (m)<-[:ABOUT]-(d:Claim {slot: 'participant'}), (other:Person|State|Organization {id: d.value})
WHERE other.id <> actor.id
WITH DISTINCT m, other
ORDER BY other.name
WITH m, collect(other.name) AS others
OPTIONAL MATCH (m)-[:HELD_IN]->(place:Place)
WITH m, others, place
ORDER BY place.name
WITH m, others, collect(place.name) AS places
RETURN m.title AS meeting, m.status AS status, m.mode AS mode, m.earliest AS earliest, m.latest AS latest,
  others, places, m.origins AS origins, m.disputed AS disputed
ORDER BY earliest, latest, m.id
