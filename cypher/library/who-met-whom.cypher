// Who met or called whom: the meetings that were held, with their dates and how many origins tell of them.
// $actor (actor, optional): only the meetings of this actor.
// $from (date, optional): only meetings that may have been on or after this day.
// $to (date, optional): only meetings that may have been on or before this day.

// MET_WITH has no direction of its own: match it without an arrowhead, and order the pair by id to see it once.
MATCH (a)-[met:MET_WITH]-(b)
WHERE a.id < b.id
  AND ($actor IS NULL OR $actor IN [a.id, a.name, b.id, b.name])
  AND ($from IS NULL OR met.latest >= date($from))
  AND ($to IS NULL OR met.earliest <= date($to))
RETURN a.name AS one, b.name AS other, met.earliest AS earliest, met.latest AS latest,
  met.articles AS articles, met.origins AS origins, met.disputed AS disputed
ORDER BY earliest, latest, one, other, met.id
