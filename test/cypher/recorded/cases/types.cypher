// What is known of types before a query runs, and what is refused for it.

// Operators

RETURN abs(1) + date() AS x

RETURN [1] - 1 AS x

RETURN 1 + null AS x

RETURN (null - 1).a AS x

RETURN (null + null).a AS x

RETURN 'a' || 1 AS x

RETURN ([1] || [2])[0].a AS x

RETURN true + [1] AS x

RETURN duration('P1D') * 2 + 1 AS x

RETURN duration('P1D') / duration('P1D') AS x

RETURN (duration('P1D') * 2).days AS x

RETURN date('2024-01-01') + date('2024-01-01') AS x

RETURN + date('2024-01-01') AS x

RETURN + 'a' AS x

RETURN [1, 2.5][0] - 1 AS x

RETURN sqrt([1, 2.5][0]) AS x

RETURN abs([1, 'a'][0]) AS x

// Conditions

RETURN NOT [1] AS x

RETURN [1] AND true AS x

RETURN NOT coalesce([1], true) AS x

RETURN NOT coalesce([1], [2]) AS x

UNWIND [1] AS y WITH y WHERE [y] RETURN y

RETURN any(x IN [[1]] WHERE x) AS x

// Lists and their items

RETURN ([1] + 2)[0].a AS x

RETURN ([1] + 'a')[0].a AS x

RETURN ([] + 1)[0].a AS x

RETURN [1, null][0].a AS x

RETURN [null, 1][0].a AS x

RETURN [[1], 2][0].a AS x

RETURN [[1], [2]][0][0].a AS x

RETURN tail([1])[0].a AS x

RETURN [1, 2][0..1][0].a AS x

RETURN [x IN [1, 2] WHERE x > 1][0].a AS x

RETURN [x IN [1, 2] | x + 'a'][0].a AS x

RETURN COLLECT { RETURN 1 }[0].a AS x

RETURN split('a', [1]) AS x

RETURN range(1, 2)[0].a AS x

RETURN keys({a: 1})[0].a AS x

WITH 1 AS x UNWIND x AS y RETURN y.z

UNWIND {a: 1} AS y RETURN y.a

RETURN 1['a'] AS x

RETURN 1[0] AS x

RETURN point({x: 1, y: 2})['x'] AS x

RETURN date('2024-01-01')['year'] AS x

WITH date('2024-01-01') AS d, 'year' AS k RETURN d[k]

// A list of constants is only known to be a list once the constants are taken out of the query

RETURN range(([1] + 1)[0], 2) AS x

RETURN range(([1 + 1] + 1)[0], 2) AS x

RETURN range((range(1, 2) + 1)[0], 2) AS x

WITH [2] AS l RETURN sqrt(reduce(total = 0, item IN l + 1 | total + item)) AS x

RETURN sqrt(reduce(total = 0, item IN [2] + [1] | total + item)) AS x

FOREACH (x IN [1] | CREATE ({x: sqrt(reduce(total = 0, item IN [8] + 1 | total + item))}))

// Accumulators

RETURN reduce(a = 1, x IN ['a'] | a + x) AS x

RETURN reduce(a = 1, x IN [1] | a + 1.5) AS x

RETURN reduce(a = 1, x IN [1] | 1.5).a AS x

RETURN reduce(a = [], x IN [1] | a + x) AS x

RETURN reduce(a = [1], x IN [1] | a + 'b') AS x

RETURN reduce(a = [1], x IN [1] | ['b']) AS x

RETURN reduce(a = null, x IN [1] | 1).b AS x

RETURN reduce(a = date('2024-01-01'), x IN [1] | 1) AS x

MATCH (n) RETURN reduce(a = {a: 1}, x IN [1] | n) AS x

MATCH (n) RETURN reduce(a = n, x IN [1] | {a: 1}) AS x

RETURN toString(reduce(a = 1, x IN [1] + 1 | x)) AS x

// Functions and aggregates

RETURN toInteger([1]) AS x

RETURN toBoolean([1]) AS x

RETURN toString([1]) AS x

MATCH (n) RETURN toInteger(n) AS x

RETURN nullIf(1, 2).a AS x

RETURN sum(1) + date() AS x

RETURN sum(1) + duration('P1D') AS x

RETURN avg(duration('P1D')) + 'a' AS x

RETURN min(1).a AS x

RETURN last(collect({a: 1})).a AS x

RETURN percentileCont('a', 0.5) AS x

RETURN datetime.fromEpoch(1.5, 1) AS x

RETURN datetime.fromEpoch('a', 1) AS x

RETURN date.realtime(1) AS x

WITH min(coalesce(null, 'none')) AS i RETURN abs(i) AS x

MATCH (n) WITH n, min(n.d - duration('P1D')) AS i RETURN abs(i) AS x

MATCH (n) WITH max(n.s + 'a') AS i RETURN i ^ 2 AS x

// Properties

MATCH (n) RETURN labels(n.x) AS x

MATCH (n) RETURN keys(n.x) AS x

MATCH (n) RETURN length(n.x) AS x

MATCH (n) DELETE n.x

MATCH (n) SET n = n.x

MATCH (n) WITH n.x AS x MATCH (x) RETURN x

MATCH (n) RETURN sqrt((n.l + n.l)[0]) AS x

MATCH (n) WITH min(n.x) AS m RETURN m:A AS x

// Variables of patterns

WITH {a: 1} AS x MATCH (x) RETURN x

WITH null AS x MATCH (x) RETURN x

MATCH (n) WITH [n, 1][0] AS x MATCH (x) RETURN x

MATCH (n) WITH [n] AS x MATCH ()-[x*]-() RETURN x

MATCH (n) WITH 1 AS x SET x.a = 1

MATCH (n) WITH date() AS x SET x.a = 1

// Path selectors that may not stand together

MATCH p = SHORTEST 1 (a:A)-->+(b:B) MATCH q = shortestPath((a)-[*]->(b)) RETURN p, q

MATCH p = SHORTEST 1 (a:A)-->+(b:B) WHERE EXISTS { MATCH q = shortestPath((c:A)-[*]->(d:B)) } RETURN p

MATCH p = shortestPath((a:A)-[*]->(b:B)) WHERE EXISTS { MATCH q = ANY SHORTEST (c:A)-->+(d:B) } RETURN p

MATCH p = shortestPath((a:A)-[*]->(b:B)) RETURN EXISTS { MATCH q = ANY SHORTEST (c:A)-->+(d:B) } AS x

CALL () { MATCH p = SHORTEST 1 (a:A)-->+(b:B) RETURN COUNT { MATCH q = shortestPath((c:A)-[*]->(d:B)) } AS x } RETURN x

MATCH (n) CALL (n) { MATCH p = SHORTEST 1 (a:A)-->+(b:B) RETURN 1 AS x } RETURN COUNT { MATCH q = shortestPath((c:A)-[*]->(d:B)) } AS y

RETURN COUNT { MATCH p = SHORTEST 1 (a:A)-->+(b:B) MATCH q = shortestPath((c:A)-[*]->(d:B)) } AS x

// Functions of moments are only known when a query is checked a second time

WITH [0, 0, -0.5] AS v RETURN datetime.truncate(v[0], v[1]) AS x

RETURN datetime.truncate(0, 1) AS x

RETURN (+ date('2024-01-01')).a AS x

RETURN date('2024-01-01').a.b AS x

RETURN (datetime('2024-05-17T12:34:56Z'))[''] AS x

RETURN toInteger(date('2024-01-01')) AS x

RETURN point.withinBBox({a: 1}, [1], 1.5) AS x

WITH [1, 'a'] AS v RETURN NOT (v[0] || 'abc') AS x

WITH [1, 'a'] AS v RETURN NOT ('abc' || v[0]) AS x

WITH [1, 'a'] AS v RETURN NOT (v[0] || [1]) AS x

RETURN [i IN null WHERE i || 'abc' | i] AS x

RETURN ([1] || ['a'])[0].a AS x
