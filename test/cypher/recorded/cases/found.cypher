// What generated queries found: the engine once answered otherwise.
// Setup

CREATE (a:A {id: 1, l: [1, 2]})-[:R {k: 1}]->(b:B {id: 2})-[:S {k: 2}]->(c:A {id: 3}), (a)-[:S {k: 3}]->(c)

// Lengths and selectors that do not go together

MATCH (a)-[*1..2]->(b)-[:R]->{1,2}(c) RETURN count(*)

MATCH (a)-[*1..2]->(b), (b)-[:R]->{1,2}(c) RETURN count(*)

MATCH (a)-[*1..2]->(b) MATCH (b)-[:S]->{1,2}(c) RETURN count(*)

MATCH (a)-[:R]->{1,2}(c) WHERE (a)-[*1..2]->() RETURN count(*)

MATCH (a)-[:R]->{1,2}(c) WHERE EXISTS { (a)-[*1..2]->() } RETURN count(*)

MATCH (a)-[:R]->{1,2}(c), shortestPath((a)-[*]->(d)) RETURN count(*)

MATCH ANY SHORTEST (a)-->+(b), (c) RETURN count(*)

MATCH p = ANY (a)-->(b), q = ANY (c)-->(d) RETURN count(*)

MATCH ALL (a)-->+(b), (c) RETURN count(*)

MATCH (x) WHERE EXISTS { MATCH ANY SHORTEST (x)-->+(b), (c) } RETURN x

// Patterns in EXISTS and COUNT

MATCH (a) RETURN a.id, EXISTS { p = (a)-->() WHERE length(p) > 0 } ORDER BY a.id

MATCH (a) RETURN a.id, COUNT { p = (a)-->(), q = (a)--() } ORDER BY a.id

RETURN COUNT { ALL SHORTEST (a)-->+(b) } AS c

RETURN EXISTS { p = shortestPath((a:A)-[*]->(b:B)) } AS x

RETURN COLLECT { p = (a)-->() }

RETURN COUNT { (a)-->(b) RETURN a }

RETURN EXISTS { (a)-->(b) UNION (a) }

RETURN EXISTS { WITH 1 AS x WHERE x > 2 } AS x

RETURN COUNT { WITH 1 AS x } AS x

(a)-->(b) RETURN a

// Aggregates of nothing

UNWIND [null] AS x RETURN stDev(x) AS a, stDevP(x) AS b

UNWIND [] AS x RETURN stDev(x) AS a, stDevP(x) AS b

UNWIND [1] AS x RETURN stDev(x) AS a, stDevP(x) AS b

// Null as a moment

RETURN date.truncate('month', null)

RETURN datetime.truncate(null, date('2024-01-01'))

RETURN time.truncate('day', null)

RETURN datetime.fromepoch(1, null)

RETURN datetime.fromepochmillis(null)

// What counts as a property set

MATCH (n:B) SET n = {id: 2, y: null}

MATCH (n:B) SET n += {id: 2, y: null}

MATCH (n:B) SET n = {y: null}

MATCH (n:A) SET n = {}

// What is made with what

OPTIONAL MATCH (n:Nowhere) CREATE (n)-[:R]->(n)

OPTIONAL MATCH (n:Nowhere) MERGE (n)-[:R]->(:A)

CREATE (n)-[:S {w: n.x}]->()

CREATE (n {a: 1, b: n.a})

CREATE (a {a: 1})-[r:R {b: 1}]->(c {b: r.b})

CREATE (a {a: 1}), (b {b: a.a}) RETURN b.b AS b

MERGE (a)-[:R {p: a.x}]->(b)

MERGE (a)-[r:R]->(b {x: r.y})

// How a query may end

WITH 1 AS x CALL (x) { RETURN 2 AS y }

CALL { CREATE (n) RETURN n }

CALL { CREATE (n) }

CALL { MATCH (n) RETURN n } FINISH

CALL { MATCH (n) FINISH } RETURN 1 AS x

RETURN EXISTS { MATCH (n) FINISH }

// What else the engine read or answered otherwise

MATCH (n) RETURN collect(all(item IN [n.id] WHERE item > 1)) AS l, count(ALL n.id) AS c, sum(ALL n.id) AS s

MATCH (n) RETURN n.id IN labels(n) IS NULL AS x

MATCH (n) SET n.x = n.id + 1, n.x = n.id * 10 RETURN n.x ORDER BY n.x

WITH min([]) AS i RETURN i * 2

UNWIND [1, 2, 3] AS i CREATE (:Made {n: COUNT { (x) }})

UNWIND [1, 2] AS i CREATE (:Made {n: size([(x:Made) | x])})

WITH [1] AS l RETURN toFloatList(l[0]) AS x

WITH [1] AS l RETURN head(l[0]) AS x

WITH [1] AS l RETURN last(l[0]) AS x

WITH ['a', 1] AS l RETURN l[0] =~ l[1] AS x

WITH ['a', 1] AS l RETURN l[1] =~ l[0] AS x

WITH ['a', 1] AS l RETURN date.truncate(l[1], l[0]) AS x

WITH [date('2024-05-17'), 'a'] AS l RETURN percentileDisc(l[0], l[1]) AS x

WITH [[1], 0.0 / 0, 'a'] AS l RETURN l[0][l[1]..l[2]] AS x

RETURN ({a: 1})[''] AS x

RETURN date('2024-05-17')['year'] AS x, duration('P1D')['days'] AS y

WITH [date('2024-05-17')] AS l RETURN l[0]['year'] AS x

WITH [date('2024-05-17')] AS l RETURN l[0]['nothing'] AS x

RETURN date('2024-05-17')[0] AS x

RETURN date('2024-05-17')[[]] AS x

RETURN (1):Label AS x

RETURN {a: 1}:Label AS x

WITH [1, [2], []] AS l RETURN CASE WHEN l[1] THEN 'a' ELSE 'b' END AS x, CASE WHEN l[2] THEN 'a' ELSE 'b' END AS y

MATCH p = ()-[]->() RETURN rels(p) AS x

WITH [{}, 1] AS v RETURN NOT v[0] AS x, v[0] XOR true AS y, CASE WHEN v[0] THEN 1 ELSE 2 END AS z

WITH [1e300, {}, 1] AS v RETURN v[0] OR v[1] AS x

WITH [{}, 1e300, 1] AS v RETURN v[0] AND v[1] AS x

WITH ['a', {}] AS v RETURN + v[0] AS x, + v[1] AS y

RETURN duration(duration('P1D')) AS x

WITH [[1, 2, 3], 2.7, 0.0 / 0, 1e300] AS v RETURN v[0][v[2]..v[1]] AS x, v[0][..v[2]] AS y

WITH [[1, 2, 3], 2.7, 0.0 / 0, 1e300] AS v RETURN v[0][v[3]..] AS x

WITH [1, 'a'] AS v RETURN percentileDisc(v[0], v[1]) AS x

WITH [1, null] AS v RETURN percentileDisc(v[0], v[1]) AS x

WITH [null, 'a'] AS v RETURN percentileDisc(v[0], v[1]) AS x

WITH ['day', 1, 'a'] AS v RETURN date.truncate(v[0], v[1], v[2]) AS x

WITH ['a', 1] AS v RETURN datetime.fromEpoch(v[0], v[1]) AS x

WITH [1, 1.5] AS v RETURN datetime.fromEpoch(v[0], v[1]) AS x

RETURN 4.0 / 0 AS a, (1.0 * 2) / 0 AS b, -1.0 / 0 AS c, (1.0 % 0.0) / 0 AS d, 1.5 ^ 2 / 0 AS e, (1 ^ 2) / 0 AS f

RETURN (2 / 1) / 0 AS x

RETURN toFloat('1') / 0 AS x

WITH 1.5 AS a RETURN a / 0 AS x

UNWIND [-1, -1] AS y RETURN sqrt(y) AS x, count(*) AS c

UNWIND [-1, -1] AS y RETURN sqrt(y) AS x, 1 AS z, count(*) AS c

UNWIND [-1, -1] AS y RETURN DISTINCT [sqrt(y)] AS x

UNWIND [-1, -1] AS y RETURN count(DISTINCT sqrt(y)) AS x

RETURN sqrt(-1) AS x UNION RETURN sqrt(-1) AS x

UNWIND ['NaN', 'NaN'] AS y RETURN y, 1 AS z, count(*) AS c
