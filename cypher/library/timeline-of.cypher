// What an actor did and said, in order of time.
// $actor (actor): whose timeline.
// $from (date, optional): only what may be from this day or later.
// $to (date, optional): only what may be from this day or earlier.

MATCH (actor)-[did:MET_WITH|PROPOSED|ACCEPTED|REJECTED|QUOTED]-(x)
WHERE $actor IN [actor.id, actor.name] AND (startNode(did) = actor OR type(did) = 'MET_WITH')
  AND ($from IS NULL OR did.latest >= date($from))
  AND ($to IS NULL OR did.earliest <= date($to))
RETURN did.earliest AS earliest, did.latest AS latest, type(did) AS did, coalesce(x.title, x.name, x.text) AS what,
  did.origins AS origins, did.id AS id
ORDER BY earliest, latest, did, what, id
