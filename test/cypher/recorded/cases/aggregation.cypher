// Aggregates and grouping.
// Setup

CREATE (:N {g: 'a', v: 1}), (:N {g: 'a', v: 2}), (:N {g: 'b', v: 3}), (:N {g: 'b'}), (:N {v: 10}), (:N {g: 'c', v: 2.5})

// Cases

MATCH (n:N) RETURN count(*) AS a, count(n.v) AS b, count(DISTINCT n.v) AS c, sum(n.v) AS d, avg(n.v) AS e, min(n.v) AS f, max(n.v) AS g

MATCH (n:N) RETURN n.g AS g, count(*) AS c, sum(n.v) AS s ORDER BY g

MATCH (n:N) RETURN n.g AS g, collect(n.v) AS l ORDER BY g

MATCH (n:Nowhere) RETURN count(*) AS a, sum(n.v) AS b, avg(n.v) AS c, min(n.v) AS d, collect(n.v) AS e, stDev(n.v) AS f, percentileCont(n.v, 0.5) AS g

MATCH (n:Nowhere) RETURN n.g AS g, count(*) AS c

UNWIND [1, 2, 3, 4] AS x RETURN stDev(x) AS a, stDevP(x) AS b, percentileCont(x, 0.5) AS c, percentileDisc(x, 0.5) AS d, percentileCont(x, 0.25) AS e, percentileDisc(x, 0) AS f, percentileCont(x, 1) AS g

UNWIND [1.5, 2.5, null] AS x RETURN stDev(x) AS a, percentileDisc(x, 0.4) AS b, percentileCont(x, 0.4) AS c, sum(x) AS d, avg(x) AS e

UNWIND [1, 2] AS x RETURN percentileCont(x, 1.5) AS a

UNWIND ['a', 'b'] AS x RETURN sum(x) AS a

UNWIND ['a', 'b'] AS x RETURN avg(x) AS a

UNWIND ['a', 1, true, [1], null] AS x RETURN min(x) AS a, max(x) AS b

UNWIND [1, 1.0, 2] AS x RETURN count(DISTINCT x) AS a, collect(DISTINCT x) AS b, sum(DISTINCT x) AS c

UNWIND [9223372036854775807, 1] AS x RETURN sum(x) AS s

UNWIND [1, 2.5] AS x RETURN sum(x) AS s

UNWIND [] AS x RETURN sum(x) AS s

UNWIND [null, null] AS x RETURN sum(x) AS s, avg(x) AS a, count(x) AS c, collect(x) AS l, min(x) AS m

UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN count(x) AS c

UNWIND [1, 2, 3] AS x RETURN x % 2 AS k, count(*) AS c, sum(x) * 2 + 1 AS s ORDER BY k

UNWIND [1, 2, 3] AS x RETURN count(*) + x AS c

UNWIND [1, 2, 3] AS x RETURN x + count(*) AS c

UNWIND [1, 2, 3] AS x WITH x, x * 2 AS y RETURN x + y AS s, count(*) AS c ORDER BY s

UNWIND [1, 2, 3] AS x RETURN {k: x % 2, c: count(*)} AS m

UNWIND [1, 2, 3] AS x RETURN x AS x, {k: x, c: count(*)} AS m ORDER BY x

UNWIND [1, 2] AS x RETURN [count(*), sum(x)] AS l

UNWIND [1, 2, 3] AS x RETURN CASE WHEN count(*) > 2 THEN 'many' ELSE 'few' END AS c

UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x) AS l

UNWIND [3, 1, 2] AS x WITH x ORDER BY x DESC LIMIT 2 RETURN collect(x) AS l

UNWIND [{g: 1, v: 2}, {g: 1, v: 3}] AS m RETURN m.g AS g, max(m.v) AS v

MATCH (n:N) WITH n.g AS g, count(*) AS c WHERE c > 1 RETURN g, c ORDER BY g

MATCH (n:N) RETURN count(n) > 3 AS many

MATCH (n:N) RETURN DISTINCT n.g AS g ORDER BY g

MATCH (n:N) RETURN n.g AS g, avg(n.v) AS a ORDER BY a DESC

MATCH (n:N) RETURN n.g AS g ORDER BY count(*)

MATCH (n:N) RETURN n.g AS g, count(*) AS c ORDER BY count(*) DESC, g

MATCH (n:N) RETURN max(n.v) - min(n.v) AS d

MATCH (n:N) RETURN sum(n.v) / count(n.v) AS d

MATCH (n:N) RETURN count(count(*)) AS c

MATCH (n:N) WHERE count(n) > 1 RETURN n

MATCH (n:N) RETURN [x IN collect(n.v) WHERE x > 2 | x] AS l

MATCH (n:N) RETURN reduce(s = 0, x IN collect(n.v) | s + x) AS s

UNWIND [date('2024-01-02'), date('2024-01-01')] AS d RETURN min(d) AS a, max(d) AS b

UNWIND [true, false] AS b RETURN min(b) AS a, max(b) AS c

UNWIND [1, 2, 3] AS x RETURN avg(x) AS a, avg(x * 1.0) AS b

UNWIND [[1], [1], [2]] AS l RETURN l, count(*) AS c ORDER BY l

UNWIND [1, null, 1, null] AS x RETURN x, count(*) AS c ORDER BY x

UNWIND range(1, 5) AS x RETURN percentileDisc(x, 0.9) AS a, percentileCont(x, 0.9) AS b

UNWIND [0.0 / 0, 1.0] AS x RETURN min(x) AS a, max(x) AS b, sum(x) AS c

UNWIND [1, 2] AS x WITH count(*) AS c, x RETURN x, c ORDER BY x

WITH 1 AS a UNWIND [1, 2] AS x RETURN a, count(x) AS c

MATCH (n:N) WITH collect(n) AS l UNWIND l AS m RETURN count(m) AS c

MATCH (n:N) RETURN count(n {.g}) AS c

RETURN count(*) AS a, count(null) AS b, sum(1) AS c, collect(1) AS d
