// Meetings that were refused, denied or cancelled, and who refused them where that is told.

MATCH (m:Meeting)
WHERE m.status IN ['refused', 'denied', 'cancelled']
OPTIONAL MATCH (rejector)-[:REJECTED]->(m)
WITH DISTINCT m, rejector
ORDER BY rejector.name
RETURN m.earliest AS earliest, m.latest AS latest, m.status AS status, m.title AS meeting,
  collect(rejector.name) AS refusedBy, m.origins AS origins, m.id AS id
ORDER BY earliest, meeting, id
