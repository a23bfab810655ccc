// Quantified path patterns and relationships.
// Setup

CREATE (a:A {n: 1}), (b:B {n: 2}), (c:A {n: 3}), (d:B {n: 4}), (e:A {n: 5}),
  (a)-[:R {w: 1}]->(b), (b)-[:R {w: 2}]->(c), (c)-[:R {w: 3}]->(d), (d)-[:R {w: 4}]->(e), (a)-[:S {w: 5}]->(c), (c)-[:S {w: 6}]->(e), (e)-[:T {w: 7}]->(a)

// Cases

MATCH (a {n: 1})-[:R]->+(x) RETURN x.n

MATCH (a {n: 1})-[:R]->*(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{2}(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{2,3}(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{,2}(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{3,}(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{0}(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{0,0}(x) RETURN x.n

MATCH (a {n: 1})-[:R]->{2,1}(x) RETURN x.n

MATCH (a {n: 1})-->{1_0}(x) RETURN x.n

MATCH (a {n: 1})-[:R]-{1,2}(x) RETURN x.n

MATCH (a {n: 5})<-[:R]-+(x) RETURN x.n

MATCH (a {n: 1})-[r:R]->{1,2}(x) RETURN [i IN r | i.w] AS ws, x.n

MATCH (a {n: 1})-[r:R WHERE r.w < 3]->+(x) RETURN x.n

MATCH (a {n: 1})-[r:R {w: 1}]->+(x) RETURN x.n

MATCH (a {n: 1})((x)-[r:R]->(y)){1,2}(z) RETURN [i IN x | i.n] AS xs, [i IN y | i.n] AS ys, [i IN r | i.w] AS ws, z.n

MATCH (a {n: 1})((x:A)-[:S]->(y:A))+(z) RETURN z.n

MATCH (a {n: 1})((x:A)-[:R]->(:B)-[:R]->(y)){1,2}(z) RETURN z.n, size(x) AS n

MATCH (a {n: 1})((x)-[r]->(y) WHERE x.n < y.n){3}(z) RETURN z.n

MATCH ((x)-[:R]->(y)){2} RETURN [i IN x | i.n] AS xs

MATCH ((x:A)-->(y:B)){1} RETURN count(*) AS c

MATCH (a:A)((x)-[:R]->(y)){2}(b:A)-[:S]->(c) RETURN a.n, b.n, c.n

MATCH ((x)-[:R]->(y)){1}((u)-[:S]->(v)){1} RETURN x[0].n AS a, v[0].n AS b

MATCH p = (a {n: 1})((x)-[:R]->(y)){2}(z) RETURN length(p) AS l, [n IN nodes(p) | n.n] AS ns

MATCH (a {n: 1})((x)-[r]->(y)){0,1}(z) RETURN x, r, y, z.n

MATCH (a {n: 1})((x)-[r:R]->(y)){1,4}(z {n: 5}) RETURN reduce(s = 0, i IN r | s + i.w) AS total

MATCH (a {n: 1})-->+(z {n: 1}) RETURN count(*) AS c

MATCH (a)-->{2}(a) RETURN a.n

MATCH (a)-->{3}(a) RETURN a.n

MATCH (a {n: 1}) WHERE EXISTS { (a)-[:R]->{4}(:A) } RETURN a.n

MATCH (a:A) RETURN a.n AS n, COUNT { (a)-->{1,2}() } AS c ORDER BY n

MATCH (a {n: 1})((x)-[r]->(y)){1,2}(z) WHERE all(i IN r WHERE type(i) = 'R') RETURN z.n

MATCH (a {n: 1})((x)-[:R]->(y) WHERE y.n <> a.n){1,2}(z) RETURN z.n

MATCH (a)((a)-[:R]->(y)){1,2}(z) RETURN z.n

MATCH ((x)-[:R]->(y)){1,2}, (x) RETURN x

MATCH ((x)){1,2} RETURN x

MATCH (((x)-->(y)){1,2}){1,2} RETURN x

MATCH ((x)-[*1..2]->(y)){1,2} RETURN x

MATCH (a)-[*1..2]->{1,2}(b) RETURN b

MATCH (a)((x)-[r]->(y)){1,2} RETURN x.n

MATCH (a)((x)-[r]->(y)){,}(b) RETURN count(*) > 0 AS c

MATCH (a {n: 1})-[:!S]->+(b {n: 5}) RETURN count(*) AS c

MATCH (a {n: 1})-[:R|S]->+(b {n: 5}) RETURN count(*) AS c

MATCH (a {n: 1})-[:%]->{2}(b) RETURN b.n

MATCH (a {n: 1})-[:R]->+(b)-[:S]->(c)-[:T]->(a) RETURN b.n, c.n

MATCH (a {n: 1})-[:R]->(b) (b)-[:R]->(c) RETURN c

MATCH (a {n: 1})--+(b {n: 3}) RETURN count(*) AS c

CREATE ((x)-[:R]->(y)){2}

MERGE (a)-[:R]->+(b)
