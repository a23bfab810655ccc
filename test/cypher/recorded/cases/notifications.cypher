// What a summary tells of a query that runs all the same.

// Setup

CREATE (:P {x: 1})-[:R {w: 1}]->(:P {x: 2})

// Cases

MATCH (a), (b) RETURN count(*) AS c

MATCH (a:P), (b:NoLab99) RETURN count(*) AS c

MATCH (a:P) RETURN a

MATCH (a)-[:NOPE]->(b) RETURN a

MATCH (a) WHERE a.nope = 1 RETURN a

MATCH (a:A1|B1 {x: 1})-[r:R1|S1]->(b:C1) RETURN a

MATCH (a)-[*]->(b) RETURN count(*) AS c

MATCH (a)-[*..]->(b) RETURN count(*) AS c

MATCH (a)-[*1..3]->(b) RETURN count(*) AS c

MATCH p = shortestPath((a {x: 1})-[*]->(b {x: 2})) RETURN p

MATCH p = shortestPath((a {x: 1})-[*..5]->(b {x: 2})) RETURN p

MATCH p = shortestPath((a:P {x: 1})-[*]->(b:P {x: 2})) RETURN p

MATCH p = shortestPath((a:P {x: 1})-[*]->(b:P {x: 2})) WHERE all(n IN nodes(p) WHERE n.x > 0) RETURN p

EXPLAIN MATCH (n) DELETE n CREATE (m)

EXPLAIN RETURN id(1)

MATCH (n) SET n = n RETURN n

MATCH (n) CALL { WITH n RETURN 1 AS x } RETURN x

MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x

MATCH (a)-[r:T|:U]->(b) RETURN a

MATCH (n) WHERE n.`x y` = 1 RETURN n

MATCH (n:P) WHERE n.x = 1 SET n.y = 2

MERGE (n:Neu {z: 1})

MATCH (n:P) RETURN n.zz AS z

MATCH (n:P) RETURN n {.zz} AS z

MATCH (n:P) WHERE n:Nope RETURN n

MATCH (n:P) WHERE n:!Nope RETURN n.x

MATCH (n:P) RETURN n:Nope AS l

MATCH (n:P) SET n:Nope2 REMOVE n:Nope3

MATCH (n:P) REMOVE n.nope4

MATCH (n:P) RETURN EXISTS { (n)-[:NOPE5]->(:NOPE6 {nope7: 1}) } AS e

MATCH (n:P) RETURN [(n)-[:NOPE5]->(m:NOPE6) | m.nope7] AS e

MATCH (n:P), (m:P) WHERE n.x = m.x RETURN count(*) AS c

MATCH (n:P) MATCH (m:P) RETURN count(*) AS c

MATCH (n:P), (m:P), (k:P) RETURN count(*) AS c

MATCH (a:P), (b:P) MERGE (a)-[:R]->(b)

RETURN 1 AS x UNION RETURN 2 AS x

CALL db.labels()

CALL dbms.procedures()

CALL db.indexes()

RETURN $p AS x

EXPLAIN RETURN $p AS x

EXPLAIN RETURN $p AS x, $q AS y

MATCH (n:P) USING SCAN n:P RETURN n

CYPHER planner=dp RETURN 1 AS x

CYPHER updateStrategy=eager RETURN 1 AS x

MATCH ((a)-[]->(b))+ RETURN count(*) AS c

MATCH (a)-[]->+(b) RETURN count(*) AS c

MATCH (a)-[r*]->(b) WHERE none(x IN r WHERE x.w = 1) RETURN count(*) AS c

WITH {a: 1} AS m RETURN m.nokey1

WITH {a: 1} AS m RETURN m {.nokey2}

RETURN {nokey3: 1} AS m

MATCH (n:P) RETURN n['nokey4'] AS x

MATCH (n:P) RETURN n.nokey5 IS NULL AS x, n.nokey5 AS y

CREATE (n:P {nokey6: 1}) RETURN n

MATCH (n:P) CREATE (m:P {x: n.nokey7})

MATCH (n:P) SET n.y = n.nokey8

MATCH (n:P) MERGE (m:P {x: n.nokey9})

MERGE (m:NoLab {nokey10: 1}) ON MATCH SET m.z = m.nokey11

MATCH (n:P) MERGE (n)-[:NOTYPE1]->(m:NoLab2)

MATCH (n:P) WHERE (n)-[:NOTYPE2]->() RETURN n

MATCH (n:P) WHERE n:P|NoLab3 RETURN n

MATCH (n) WHERE n IS :: NODE RETURN n.x

MATCH (n:`P`) RETURN n.`x`

MATCH (a)-[r]->(b) WHERE r:NOTYPE4 RETURN r

MATCH (a)-[r]->(b) WHERE type(r) = 'NOTYPE5' RETURN r

MATCH (a)-[:R|NOTYPE6*1..2 {nokey12: 1}]->(b) RETURN a

MATCH (a:P) MATCH (a), (b) RETURN count(*) AS c

MATCH (a:P) MATCH (b:P), (a)-->(c) RETURN count(*) AS c

MATCH (a:P), (b:P), (a)-->(b) RETURN count(*) AS c

MATCH (a:P)-->(b), (c:P)-->(d) WHERE a = c RETURN count(*) AS c

OPTIONAL MATCH (a:P), (b:P) RETURN count(*) AS c

MATCH (a:P), (b:P) WITH a MATCH (c), (d) RETURN count(*) AS c

MATCH (a:P) RETURN COUNT { (b:P), (c:P) } AS x

MATCH (a:P) CALL (a) { MATCH (b:P), (c:P) RETURN count(*) AS c } RETURN c

MATCH (a:P) RETURN EXISTS { MATCH (a), (c:P) } AS x

MATCH (a:P {x: 1}), (b:P {x: 2}), p = shortestPath((a)-[*..2]->(b)) RETURN p

MATCH (a:P {x: 1}), (b:P {x: 2}), p = shortestPath((a)-[*]->(b)) RETURN p

MATCH (a:P {x: 1}), (b:P {x: 2}), p = allShortestPaths((a)-[*]->(b)) RETURN p

MATCH (a:P {x: 1}), (b:P {x: 2}) RETURN shortestPath((a)-[*]->(b)) AS p

MATCH p = ANY SHORTEST (a:P {x: 1})-[:R]->+(b:P {x: 2}) RETURN p

EXPLAIN MATCH (n:P) RETURN id(n) AS a, id(n) AS b

EXPLAIN MATCH (n:P) WHERE id(n) = 0 RETURN n

EXPLAIN MATCH ()-[r:R]->() RETURN id(r) AS a

MATCH (n:P), (m:P) SET n = m

MATCH (n:P), (m:P) SET n += m

MATCH (n:P)-[r]->() SET n += r

MATCH (n:P) SET n += {x: 1}

CALL { MATCH (n:P) RETURN n LIMIT 1 } RETURN n.x AS x

CALL () { MATCH (n:P) RETURN n LIMIT 1 } RETURN n.x AS x

MATCH (n:P) CALL { WITH n MATCH (m) RETURN m LIMIT 1 } CALL { WITH n RETURN 1 AS z } RETURN z

MATCH (n:P) CALL { WITH n SET n.q = 1 } RETURN n.q AS q

UNWIND [1] AS x CALL { WITH x CREATE (:Q2 {x: x}) } IN TRANSACTIONS RETURN x

MATCH (n:P) RETURN exists((n)-->()) AS e

RETURN toInteger('1') AS a, upper('a') AS b, lower('A') AS c

RETURN timestamp() > 0 AS x

MATCH (n:P) WHERE n.x = 1 AND n.x = 2 RETURN n

MATCH (n:P) RETURN n.x AS x ORDER BY n.nokey13

MATCH (a:P)--(b:NoLab4:NoLab4) RETURN a

MATCH (a:NoLab5)--(b:NoLab5) RETURN a

MATCH (a:P) RETURN reduce(s = 0, q IN [a] | s + q.nokey14) AS x

MATCH (a:P) WHERE a.nokey15 = a.nokey15 RETURN a

PROFILE MATCH (a:NoLab6) RETURN a.x AS x

EXPLAIN MATCH (a:NoLab6) RETURN a.x AS x

MATCH (a:P) FOREACH (k IN [a] | SET k.nokey16 = k.nokey17)

MATCH (a:P) DELETE a.nokey18

MATCH (a:P) REMOVE a.nokey19

RETURN date().nokey20 AS x

RETURN date('2020-01-01').year AS y, point({x: 1, y: 2}).x AS x, duration('P1D').days AS d

MATCH (n:P) WHERE n.nokey30 = 1 SET n.y = 2

MATCH (n:NoLab30) SET n.y = 2

MATCH (n:P) WHERE n.nokey31 = 1 DELETE n

MATCH (n:P) WHERE n.nokey32 = 1 CREATE (:P)

MATCH (n:P)-[:NOTYPE33]->() CREATE (:P)

MATCH (n:P) SET n.y = n.nokey34 RETURN n.nokey35 AS x

MATCH (n:P) SET n.y = 1 WITH n WHERE n.nokey36 = 1 RETURN n.nokey37 AS x

UNWIND [{a: 1}] AS row RETURN row.b1

UNWIND [{a: 1}, 1] AS row WITH row WHERE row = {a: 1} RETURN row.b2

WITH [{a: 1}] AS l RETURN l[0].b3

MATCH (n:P) UNWIND [n] AS z RETURN z.b4

MATCH (n:P) WITH collect(n) AS c RETURN c[0].b5

MATCH (n:P) WITH {q: n} AS m RETURN m.q.b6

MATCH (n:P) WITH properties(n) AS m RETURN m.b7

MATCH (n:P) WITH head(collect(n)) AS m RETURN m.b8

MATCH (n:P) WITH coalesce(n, null) AS m RETURN m.b9

MATCH p = (:P)-->() RETURN nodes(p)[0].b11 AS x, [z IN nodes(p) | z.b12] AS y, [z IN relationships(p) | z.b13] AS w

MATCH (n:P)-[r]->(m) RETURN startNode(r).b14 AS x

CALL db.labels() YIELD label RETURN label

MATCH (n:P) RETURN n['b15' + ''] AS x

WITH {a: 1} AS m RETURN m['b16'] AS x

MATCH (a:P {x: 1}), (b:P {x: 2}) CREATE (a)-[:R2]->(b)

MATCH (n:P) RETURN n {.x, b17: n.b18} AS m

WITH {a: 1} AS m RETURN m {.a, .b19} AS m

EXPLAIN MATCH (), () RETURN 1 AS x

EXPLAIN MATCH (a), () RETURN 1 AS x

EXPLAIN MATCH (a)-[r]->(b), (c)-[s]->(d), (e) RETURN 1 AS x

EXPLAIN MATCH (b), (a) RETURN 1 AS x

EXPLAIN MATCH p = (a)-->(b), q = (c)--() RETURN 1 AS x

EXPLAIN MATCH (a)-[r]->(), ()-[s]->() WHERE r.x = s.x RETURN 1 AS x

EXPLAIN MATCH (a), (b), (c), (a)--(c) RETURN 1 AS x

EXPLAIN MATCH (a), ((b)-->(c))+ RETURN 1 AS x

EXPLAIN MATCH (a)-[:R*]->(b), p = ANY SHORTEST (c)-->+(d) RETURN 1 AS x

EXPLAIN MATCH (n) CALL { WITH * RETURN 1 AS x } RETURN x

EXPLAIN MATCH (n), (m) CALL { WITH m, n RETURN 1 AS x UNION RETURN 2 AS x } RETURN x

EXPLAIN MATCH (n) CALL { RETURN 1 AS x } RETURN x
