// Third parties between two actors: those who met both, and how often each.
// $first (actor): one of the two.
// $second (actor): the other.

MATCH (a)-[one:MET_WITH]-(third)-[two:MET_WITH]-(b)
WHERE $first IN [a.id, a.name] AND $second IN [b.id, b.name] AND a <> b AND third <> a AND third <> b
RETURN third.name AS thirdParty, labels(third)[0] AS kind, count(DISTINCT one) AS metFirst,
  count(DISTINCT two) AS metSecond, third.id AS id
ORDER BY metFirst + metSecond DESC, thirdParty, id
