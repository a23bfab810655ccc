// How two actors are connected: the shortest chains of meetings that lead from one to the other.
// $first (actor): where the chain starts.
// $second (actor): where it ends.
// $limit (integer, default 20): at most so many chains.

MATCH (a:Person|State|Organization)
WHERE $first IN [a.id, a.name]
MATCH (b:Person|State|Organization)
WHERE $second IN [b.id, b.name] AND a <> b
MATCH path = allShortestPaths((a)-[:MET_WITH*..6]-(b))
WITH DISTINCT [n IN nodes(path) | n.name] AS chain
RETURN size(chain) - 1 AS meetings, chain
ORDER BY meetings, chain
LIMIT $limit
