// Everything that was turned down: proposals, meetings and actors, and by whom.
// $actor (actor, optional): only what this actor turned down.

MATCH (rejector)-[no:REJECTED]->(x)
WHERE $actor IS NULL OR $actor IN [rejector.id, rejector.name]
RETURN no.earliest AS earliest, no.latest AS latest, rejector.name AS rejector, labels(x)[0] AS kind,
  coalesce(x.title, x.name) AS rejected, no.articles AS articles, no.origins AS origins
ORDER BY earliest, rejector, rejected, no.id
