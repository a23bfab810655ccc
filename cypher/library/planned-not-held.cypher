// Meetings that were planned or thought possible, and that no article says were held.
// $before (date, optional): only those that should have been over before this day.

MATCH (m:Meeting)
WHERE m.status IN ['planned', 'possible'] AND ($before IS NULL OR m.latest < date($before))
OPTIONAL MATCH (m)<-[:ABOUT]-(c:Claim {slot: 'participant'}), (actor:Person|State|Organization {id: c.value})
WITH DISTINCT m, actor
ORDER BY actor.name
RETURN m.earliest AS earliest, m.latest AS latest, m.status AS status, m.title AS meeting,
  collect(actor.name) AS participants, m.origins AS origins, m.id AS id
ORDER BY earliest, meeting, id
