// Who met most others, in how many meetings.
// $limit (integer, default 20): at most so many rows.

MATCH (actor)-[met:MET_WITH]-(other)
RETURN actor.name AS actor, labels(actor)[0] AS kind, count(DISTINCT other) AS others, count(DISTINCT met) AS meetings,
  actor.id AS id
ORDER BY others DESC, meetings DESC, actor, id
LIMIT $limit
