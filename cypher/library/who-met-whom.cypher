// Who met or called whom: the meetings that were held, with their dates, places and how many origins tell of them.
// $actor (actor, optional): only the meetings of this actor.
// $from (date, optional): only meetings that may have been on or after this day.
// $to (date, optional): only meetings that may have been on or before this day.

// MET_WITH has no direction of its own: match it without an arrowhead, and order the pair by id to see it once.
MATCH (a)-[met:MET_WITH]-(b)
WHERE a.id < b.id
  AND ($actor IS NULL OR $actor IN [a.id, a.name, b.id, b.name])
  AND ($from IS NULL OR met.latest >= date($from))
  AND ($to IS NULL OR met.earliest <= date($to))
OPTIONAL MATCH (m:Meeting {id: met.meeting})
RETURN a.name AS one, b.name AS other, met.earliest AS earliest, met.latest AS latest, m.places AS places,
  met.articles AS articles, met.origins AS origins, m.disputed AS disputed, met.id AS id
ORDER BY earliest, latest, one, other, id
