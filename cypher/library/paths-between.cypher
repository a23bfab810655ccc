// How two actors are connected: the chains of at most four meetings that lead from one to the other.
// $first (actor): where the chain starts.
// $second (actor): where it ends.
// $limit (integer, default 20): at most so many chains.

MATCH path = (a)-[:MET_WITH*1..4]-(b)
WHERE $first IN [a.id, a.name] AND $second IN [b.id, b.name]
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH DISTINCT [n IN nodes(path) | n.name] AS chain
RETURN size(chain) - 1 AS meetings, chain
ORDER BY meetings, chain
LIMIT $limit
