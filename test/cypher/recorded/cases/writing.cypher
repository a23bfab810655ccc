// FOREACH, MERGE, SET and DELETE, and what they count.
// Setup

CREATE (a:P {id: 1, x: 1}), (b:P {id: 2, x: 2}), (c:Q {id: 3}), (a)-[:K {w: 1}]->(b), (b)-[:K]->(c)

// Cases

FOREACH (i IN [1, 2, 3] | CREATE (:F {i: i}))

FOREACH (i IN [] | CREATE (:F {i: i}))

FOREACH (i IN null | CREATE (:F {i: i}))

MATCH (p:P) FOREACH (i IN range(1, p.x) | CREATE (p)-[:MADE]->(:F {i: i}))

FOREACH (i IN [1, 2] | FOREACH (j IN [1, 2] | MERGE (:F {k: i * j})))

MATCH p = (:P {id: 1})-[*2]->() FOREACH (n IN nodes(p) | SET n.seen = true)

MATCH (p:P) FOREACH (x IN CASE WHEN p.x > 1 THEN [1] ELSE [] END | SET p.big = true) RETURN p.id AS id, p.big AS b ORDER BY id

FOREACH (i IN [1] | MATCH (n) SET n.x = 1)

FOREACH (i IN [1] | RETURN i)

FOREACH (i IN 1 | CREATE ())

MERGE (n:P {id: 1}) ON CREATE SET n.c = 1 ON MATCH SET n.m = 1 RETURN n.c AS c, n.m AS m

MERGE (n:P {id: 9}) ON CREATE SET n.c = 1 ON MATCH SET n.m = 1 RETURN n.c AS c, n.m AS m

MERGE (n:P) RETURN count(n) AS c

MERGE (n) RETURN count(n) AS c

MERGE (n:New) RETURN labels(n) AS l

MERGE (n:P:Q {id: 1}) RETURN labels(n) AS l

MATCH (a:P {id: 1}), (b:P {id: 2}) MERGE (a)-[r:K]->(b) RETURN r.w AS w

MATCH (a:P {id: 1}), (b:P {id: 2}) MERGE (b)-[r:K]->(a) RETURN r.w AS w

MATCH (a:P {id: 1}), (b:P {id: 2}) MERGE (b)-[r:K]-(a) RETURN r.w AS w

MATCH (a:P {id: 1}), (b:P {id: 2}) MERGE (a)-[r:K {w: 2}]->(b) RETURN r.w AS w

MATCH (a:P {id: 1}) MERGE (a)-[:K]->(n:Z) RETURN labels(n) AS l

MATCH (a:P {id: 1}) MERGE (a)-[:K]->(n:P) RETURN n.id AS i

MATCH (a:P) MERGE (h:Home {of: a.x}) MERGE (a)-[:AT]->(h)

UNWIND [1, 1, 2, 2] AS i MERGE (n:U {i: i}) RETURN n.i AS i

UNWIND [1, 1, 2] AS i MERGE (n:U {i: i}) ON CREATE SET n.c = 1 ON MATCH SET n.c = n.c + 1

MERGE (a:A1)-[:R1]->(b:B1)-[:R2]->(c:C1)

MERGE (n:P {id: null})

MERGE (a)-[r:R {x: null}]->(b)

MERGE (a:P {id: 1})-[r]->(b)

MERGE (n:P {id: 1}) SET n:Extra, n.y = n.id + 1 REMOVE n.x RETURN n.x AS x, n.y AS y

MATCH (n:P {id: 1}) SET n.x = n.x + 1, n.x = n.x * 10 RETURN n.x AS x

MATCH (a:P {id: 1}), (b:P {id: 2}) SET a.x = b.x, b.x = a.x RETURN a.x AS a, b.x AS b

MATCH (n:P) SET n.x = null

MATCH (n:Q) DELETE n

MATCH (n:Q) DETACH DELETE n

MATCH (n:P {id: 1})-[r]->() DELETE r

MATCH (n:P {id: 1})-[r]->() DELETE r, n

MATCH (n:P {id: 1})-[r]->() DELETE n, r

MATCH p = (:P {id: 1})-[*]->(:Q) DELETE p

MATCH (n) DETACH DELETE n

MATCH (n:P {id: 1}) DETACH DELETE n RETURN n.id AS id

MATCH (n:P {id: 1}) DETACH DELETE n RETURN labels(n) AS l

MATCH (n:P {id: 1})-[r]->() DELETE r RETURN type(r) AS t

MATCH (n:P {id: 1})-[r]->() DELETE r RETURN r.w AS w

MATCH (n:P {id: 1}) DETACH DELETE n DETACH DELETE n

MATCH (n:P {id: 1}) DETACH DELETE n CREATE (n)-[:R]->()

OPTIONAL MATCH (n:Nowhere) DELETE n

OPTIONAL MATCH (n:Nowhere) SET n.x = 1, n:L REMOVE n.y

MATCH (n:P {id: 1}) DELETE n.x

MATCH (n:P {id: 1}) DELETE 1

MATCH (n:P {id: 1}) DELETE [n]

MATCH (n:P {id: 1}) WITH [n] AS l DETACH DELETE l[0]

MATCH (n:P {id: 1}) WITH {n: n} AS m DETACH DELETE m.n

MATCH (n:P {id: 1}) NODETACH DELETE n

CREATE (a {id: 1}), (a)-[:R]->(b) RETURN a.id AS i

CREATE (a:X)-[:R]->(b:Y)<-[:S]-(c:Z)

CREATE p = (a:X {n: 1})-[:R]->(b:Y) RETURN length(p) AS l, [n IN nodes(p) | labels(n)] AS ls

CREATE (a)-[r:R]->(a) RETURN r IS NOT NULL AS x

UNWIND range(1, 3) AS i CREATE (n:U {i: i}) RETURN n.i AS i

UNWIND [] AS i CREATE (n:U {i: i}) RETURN n.i AS i

MATCH (n:P) CREATE (m:Copy) SET m = properties(n)

MATCH (n:P) WITH n ORDER BY n.id LIMIT 1 SET n.first = true

MATCH (n:P) CREATE (n)-[:SELF]->(n)

MATCH (n) CREATE (m:More)

CREATE (n:P {id: 100}) WITH n MATCH (m:P) RETURN count(m) AS c

MATCH (a:P) DETACH DELETE a WITH count(*) AS c MATCH (n) RETURN c, count(n) AS rest

CREATE (:A) CREATE (:B) WITH 1 AS x CREATE (:C)

CREATE (n:P {id: 5}) RETURN n UNION MATCH (n:Q) RETURN n

CREATE (n {a: 1}) SET n.a = 2 SET n.b = 3 REMOVE n.a RETURN n

CREATE (n) SET n:A:B SET n:A REMOVE n:B REMOVE n:C RETURN labels(n) AS l

MATCH (n:P {id: 1}) SET n.id = 'text'

MATCH (n:P {id: 1}) SET n.big = 9223372036854775807

MATCH (n:P {id: 1}) SET n.`odd name` = 1 RETURN n.`odd name` AS x

MATCH (a:P {id: 1}) SET a.x = a.nope + 1

MATCH ()-[r:K]->() SET r.w = 5, r.v = 'x'

MATCH ()-[r:K]->() SET r = {}

MATCH ()-[r:K]->() REMOVE r.w

MATCH (a:P {id: 1})-[r:K]->(b) CREATE (b)-[s:K2]->(a) SET s = r DELETE r
