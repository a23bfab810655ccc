// What changed between two dates: the acts and meetings that were first told in articles of that time.
// $from (date): first day of publication.
// $to (date): last day of publication.

MATCH (actor)-[fact:MET_WITH|PROPOSED|ACCEPTED|REJECTED]->(x)
MATCH (:Claim {fact: fact.id})-[:IN]->(article:Article)
WITH fact, actor, x, min(article.published) AS firstTold
WHERE firstTold >= date($from) AND firstTold <= date($to)
RETURN firstTold, actor.name AS actor, type(fact) AS did, coalesce(x.title, x.name) AS what,
  fact.earliest AS earliest, fact.latest AS latest, fact.origins AS origins
ORDER BY firstTold, actor, did, what, fact.id
