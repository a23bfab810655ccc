// CALL, EXISTS, COUNT and COLLECT subqueries.
// Setup

CREATE (a:P {id: 1, x: 10}), (b:P {id: 2, x: 20}), (c:P {id: 3}), (s:S {id: 4}), (a)-[:K {y: 1}]->(b), (a)-[:K {y: 2}]->(c), (b)-[:L {y: 3}]->(s)

// Cases

MATCH (p:P) CALL { WITH p MATCH (p)-->(q) RETURN count(q) AS c } RETURN p.id AS id, c ORDER BY id

MATCH (p:P) CALL (p) { MATCH (p)-->(q) RETURN count(q) AS c } RETURN p.id AS id, c ORDER BY id

MATCH (p:P) CALL (p) { MATCH (p)-->(q) RETURN q.id AS q } RETURN p.id AS id, q ORDER BY id, q

MATCH (p:P) OPTIONAL CALL (p) { MATCH (p)-->(q) RETURN q.id AS q } RETURN p.id AS id, q ORDER BY id, q

MATCH (p:P) CALL (*) { MATCH (p)-->(q) RETURN q.id AS q } RETURN p.id AS id, q ORDER BY id, q

MATCH (p:P) CALL () { MATCH (q:S) RETURN q.id AS q } RETURN p.id AS id, q ORDER BY id, q

MATCH (p:P) CALL { MATCH (q:S) RETURN q.id AS q } RETURN p.id AS id, q ORDER BY id, q

CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x ORDER BY x

CALL { RETURN 1 AS x UNION ALL RETURN 1 AS x } RETURN x

MATCH (p:P) CALL (p) { RETURN p.id AS i UNION RETURN p.x AS i } RETURN p.id AS id, i ORDER BY id, i

MATCH (p:P) CALL { WITH p RETURN p.id AS i UNION WITH p RETURN p.x AS i } RETURN p.id AS id, i ORDER BY id, i

MATCH (p:P) CALL (p) { CREATE (:New {of: p.id}) } RETURN count(*) AS c

MATCH (p:P) CALL (p) { CREATE (n:New {of: p.id}) RETURN n.of AS o } RETURN o ORDER BY o

MATCH (p:P) CALL (p) { MATCH (p)-->(q) WITH q ORDER BY q.id LIMIT 1 RETURN q.id AS q } RETURN p.id AS id, q ORDER BY id

MATCH (p:P) CALL (p) { WITH p RETURN p.id AS i } RETURN i

MATCH (p:P) CALL (p) { WITH 1 AS one RETURN p.id AS i } RETURN i ORDER BY i

MATCH (p:P) CALL (p) { RETURN p.id AS p } RETURN p

MATCH (p:P) CALL (nope) { RETURN 1 AS x } RETURN x

MATCH (p:P) CALL (p) { RETURN p } RETURN p

MATCH (p:P) CALL { WITH p AS q RETURN q.id AS i } RETURN i

MATCH (p:P) CALL { WITH p, 1 AS one RETURN one } RETURN one

MATCH (p:P) CALL { WITH p WHERE p.id > 1 RETURN p.id AS i } RETURN i

MATCH (p:P) CALL { RETURN p.id AS i } RETURN i

MATCH (p:P) CALL (p) { CALL (p) { RETURN p.id + 1 AS a } RETURN a * 2 AS b } RETURN b ORDER BY b

UNWIND [3, 1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s

UNWIND [1, 2] AS x CALL (x) { WITH x WHERE x > 1 RETURN x AS y } RETURN x, y

UNWIND [0, 1, 2] AS x CALL (x) { MERGE (n:Count {id: 1}) ON CREATE SET n.v = 0 SET n.v = n.v + x RETURN n.v AS v } RETURN x, v

MATCH (p:P) WHERE EXISTS { (p)-[:K]->() } RETURN p.id

MATCH (p:P) WHERE EXISTS { MATCH (p)-[:K]->(q) WHERE q.x > 15 } RETURN p.id

MATCH (p:P) WHERE NOT EXISTS { (p)-->() } RETURN p.id

MATCH (p:P) WHERE EXISTS { MATCH (p)-->(q) RETURN q } RETURN p.id ORDER BY p.id

MATCH (p:P) WHERE EXISTS { MATCH (p)-[:K]->(q) UNION MATCH (p)-[:L]->(q) } RETURN p.id ORDER BY p.id

MATCH (p:P) WHERE EXISTS { MATCH (p)-[:K]->(q) WHERE EXISTS { (q)-[:L]->() } } RETURN p.id

MATCH (p:P) WHERE EXISTS { WITH p.id AS i WHERE i > 2 RETURN i } RETURN p.id

MATCH (p:P) RETURN p.id AS id, EXISTS { (p)-[:K]->() } AS e ORDER BY id

MATCH (p:P) RETURN p.id AS id, COUNT { (p)--() } AS c ORDER BY id

MATCH (p:P) WHERE COUNT { (p)-->() } > 1 RETURN p.id

MATCH (p:P) RETURN p.id AS id, COUNT { MATCH (p)-->(q) RETURN DISTINCT labels(q) } AS c ORDER BY id

MATCH (p:P) RETURN p.id AS id, COUNT { MATCH (p)-->(q) RETURN q LIMIT 1 } AS c ORDER BY id

MATCH (p:P) RETURN p.id AS id, COUNT { UNWIND [1, 2] AS x RETURN x UNION ALL UNWIND [2, 3] AS x RETURN x } AS c ORDER BY id

MATCH (p:P {id: 1}) RETURN COLLECT { MATCH (p)-->(q) RETURN q.id ORDER BY q.id DESC } AS l

MATCH (p:P) RETURN p.id AS id, COLLECT { MATCH (p)-->(q) RETURN q.x ORDER BY q.x } AS l ORDER BY id

MATCH (p:P) WHERE 3 IN COLLECT { MATCH (p)-->(q) RETURN q.id } RETURN p.id

MATCH (p:P) RETURN sum(COUNT { (p)-->() }) AS s

MATCH (p:P) RETURN COUNT { (p)-->() } AS deg, count(*) AS n ORDER BY deg

MATCH (p:P) WITH p ORDER BY COUNT { (p)-->() } DESC, p.id LIMIT 1 RETURN p.id

MATCH (p:P) SET p.deg = COUNT { (p)-->() }

MATCH (p:P {id: 1}) RETURN COLLECT { MATCH (p)-->(q) RETURN q.id, q.x } AS l

MATCH (p:P {id: 1}) RETURN COLLECT { MATCH (p)-->(q) } AS l

MATCH (p:P {id: 1}) RETURN EXISTS { MATCH (p) SET p.x = 1 } AS l

MATCH (p:P {id: 1}) RETURN COUNT { CREATE () } AS l

MATCH (p:P {id: 1}) RETURN COUNT { MATCH (p) RETURN * } AS c

MATCH (p:P {id: 1}) RETURN EXISTS { MATCH (p)-->(p2:P) WITH p2 AS p RETURN p } AS e

RETURN EXISTS { MATCH (n:P) WHERE n.x = 20 } AS e, COUNT { (:P) } AS c, COLLECT { MATCH (n:S) RETURN n.id } AS l

MATCH (p:P) WHERE p.x = 10 OR EXISTS { (p)-[:L]->() } RETURN p.id ORDER BY p.id

MATCH (p:P) RETURN [q IN COLLECT { MATCH (p)-->(q) RETURN q ORDER BY q.id } | q.id] AS ids, p.id AS id ORDER BY id

MATCH (p:P) RETURN CASE WHEN EXISTS { (p)-[:K]->() } THEN 'k' WHEN EXISTS { (p)-[:L]->() } THEN 'l' ELSE 'none' END AS c, p.id AS id ORDER BY id

MATCH (a:P), (b:P) WHERE a.id < b.id AND EXISTS { (a)-[:K]->(b) } RETURN a.id, b.id

MATCH (a:P) RETURN a.id AS id, [(a)-[k:K]->(b) WHERE k.y > 1 | b.id] AS l ORDER BY id

MATCH (a:P) RETURN a.id AS id, size([(a)--(b) | 1]) AS l ORDER BY id

MATCH (a:P) RETURN a.id AS id, [p = (a)-->(b) | length(p)] AS l ORDER BY id

MATCH (a:P) WHERE (a)-[:K]->() AND NOT (a)-[:L]->() RETURN a.id

MATCH (a:P) WHERE exists((a)-[:K]->()) RETURN a.id

MATCH (a:P) RETURN exists((a)-[:K]->()) AS e, a.id AS id ORDER BY id

MATCH (a:P) RETURN exists(a.x) AS e

MATCH (a:P) RETURN size((a)-->()) AS s
