// Where meetings were held, in which state, and who met there.

MATCH (m:Meeting {status: 'held'})-[:HELD_IN]->(place:Place)
OPTIONAL MATCH (place)-[:LOCATED_IN]->(state:State)
OPTIONAL MATCH (actor)-[:ATTENDED]->(m)
WITH place, state, m, actor
ORDER BY actor.name
RETURN place.name AS place, state.name AS state, count(DISTINCT m) AS meetings,
  collect(DISTINCT actor.name) AS participants, place.id AS id
ORDER BY meetings DESC, place, id
