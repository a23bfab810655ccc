// Pairs of publishers that contradict each other, and how often.

MATCH (a:Article)<-[:IN]-(c:Claim)-[:ABOUT]->(x)<-[:ABOUT]-(d:Claim)-[:IN]->(b:Article)
WHERE a.publisher < b.publisher AND c.slot IN x.disputed AND d.slot = c.slot AND c.value <> d.value
  AND (c.slot <> 'date' OR (c.fact = x.id AND d.fact = x.id))
WITH a.publisher AS one, b.publisher AS other, collect(DISTINCT x.id + ' ' + c.slot) AS points
RETURN one, other, size(points) AS disputes
ORDER BY disputes DESC, one, other
