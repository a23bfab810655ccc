// What changed between two dates: the acts and meetings that were first told in articles of that time.
// $from (date): first day of publication.
// $to (date): last day of publication.

MATCH (actor)-[did:MET_WITH|PROPOSED|ACCEPTED|REJECTED]->(x)
WHERE did.published >= date($from) AND did.published <= date($to)
RETURN did.published AS firstTold, actor.name AS actor, type(did) AS act, coalesce(x.title, x.name) AS what,
  did.earliest AS earliest, did.latest AS latest, did.origins AS origins, did.id AS id
ORDER BY firstTold, actor, act, what, id
