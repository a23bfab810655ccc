// What an actor did and said, in order of time.
// $actor (actor): whose timeline.
// $from (date, optional): only what may be from this day or later.
// $to (date, optional): only what may be from this day or earlier.

// Where the day is not told, the day on which it was first printed stands in for the order.
MATCH (actor)-[did:MET_WITH|PROPOSED|ACCEPTED|REJECTED|QUOTED]-(x)
WHERE $actor IN [actor.id, actor.name] AND (startNode(did) = actor OR type(did) = 'MET_WITH')
  AND ($from IS NULL OR coalesce(did.latest, did.publishedLatest) >= date($from))
  AND ($to IS NULL OR coalesce(did.earliest, did.published) <= date($to))
RETURN did.earliest AS earliest, did.latest AS latest, did.published AS firstTold, type(did) AS act,
  coalesce(x.title, x.name, x.text) AS what, did.origins AS origins, did.id AS id
ORDER BY coalesce(earliest, firstTold), latest, act, what, id
