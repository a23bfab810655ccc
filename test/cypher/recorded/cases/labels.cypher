// Label and type expressions.
// Setup

CREATE (:A {n: 1}), (:B {n: 2}), (:A:B {n: 3}), (:C {n: 4}), ({n: 5}), (:A:B:C {n: 6}), (:`A B` {n: 7}),
  (x:X {n: 8})-[:R {w: 1}]->(y:Y {n: 9}), (x)-[:S {w: 2}]->(y), (x)-[:T {w: 3}]->(y)

// Cases

MATCH (n:A) RETURN n.n ORDER BY n.n

MATCH (n:A|B) RETURN n.n ORDER BY n.n

MATCH (n:A|:B) RETURN n.n ORDER BY n.n

MATCH (n:A&B) RETURN n.n ORDER BY n.n

MATCH (n:A:B) RETURN n.n ORDER BY n.n

MATCH (n:A&!B) RETURN n.n ORDER BY n.n

MATCH (n:!A) RETURN n.n ORDER BY n.n

MATCH (n:!A&!B) RETURN n.n ORDER BY n.n

MATCH (n:(A|C)&B) RETURN n.n ORDER BY n.n

MATCH (n:A|B&C) RETURN n.n ORDER BY n.n

MATCH (n:%) RETURN n.n ORDER BY n.n

MATCH (n:!%) RETURN n.n ORDER BY n.n

MATCH (n:!(A|B|C)) RETURN n.n ORDER BY n.n

MATCH (n:!!A) RETURN n.n ORDER BY n.n

MATCH (n:`A B`) RETURN n.n

MATCH (n:Nowhere) RETURN n.n

MATCH (n:A:B|C) RETURN n.n

MATCH (n:A|B:C) RETURN n.n

MATCH (n IS A) RETURN n.n ORDER BY n.n

MATCH (n IS A|C) RETURN n.n ORDER BY n.n

MATCH (n) WHERE n:A AND NOT n:B RETURN n.n ORDER BY n.n

MATCH (n) WHERE n:A|C RETURN n.n ORDER BY n.n

MATCH (n) WHERE n:A&B OR n:C RETURN n.n ORDER BY n.n

MATCH (n) WHERE n:!A&(B|C) RETURN n.n ORDER BY n.n

MATCH (n) WHERE n IS A&!C RETURN n.n ORDER BY n.n

MATCH (n) RETURN n.n AS n, n:A AS a, n:A|B AS ab, n:!A AS na, n:% AS any ORDER BY n

MATCH ()-[r:R]->() RETURN r.w

MATCH ()-[r:R|S]->() RETURN r.w ORDER BY r.w

MATCH ()-[r:R|:S]->() RETURN r.w ORDER BY r.w

MATCH ()-[r:!R]->() RETURN r.w ORDER BY r.w

MATCH ()-[r:!R&!S]->() RETURN r.w ORDER BY r.w

MATCH ()-[r:R&S]->() RETURN r.w

MATCH ()-[r:%]->() RETURN r.w ORDER BY r.w

MATCH ()-[r:!%]->() RETURN r.w

MATCH ()-[r:R:S]->() RETURN r.w

MATCH ()-[r IS R]->() RETURN r.w

MATCH ()-[r]->() WHERE r:R|T RETURN r.w ORDER BY r.w

MATCH ()-[r]->() RETURN type(r) AS t, r:R AS r, r:!R AS n ORDER BY t

MATCH ()-[r:R|S*1..2]->() RETURN size(r) AS s

MATCH ()-[r:!R*1..2]->() RETURN size(r) AS s

MATCH (n {n: 5}) SET n:D:E RETURN labels(n) AS l

MATCH (n {n: 5}) SET n:D&E RETURN labels(n) AS l

MATCH (n {n: 5}) SET n IS D RETURN labels(n) AS l

MATCH (n {n: 6}) REMOVE n:A:B RETURN labels(n) AS l

MATCH (n {n: 6}) REMOVE n:A|B RETURN labels(n) AS l

CREATE (n:A&B {n: 10}) RETURN labels(n) AS l

CREATE (n IS A {n: 10}) RETURN labels(n) AS l

CREATE (n:A|B)

CREATE (n:!A)

MERGE (n:A|B) RETURN n

MATCH (n:A) WHERE n:B RETURN count(*) AS c

WITH null AS n RETURN n:A AS x

WITH 1 AS n RETURN n:A AS x

MATCH (n:a) RETURN n

MATCH (n:A {n: 1}|B) RETURN n

MATCH (:A|B)--(n) RETURN n

INSERT (n:A&B {n: 11}) RETURN labels(n) AS l
