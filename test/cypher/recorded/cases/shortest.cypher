// Shortest paths in all their forms.
// Setup

CREATE (a:P {id: 'a'}), (b:P {id: 'b'}), (c:P {id: 'c'}), (d:P {id: 'd'}), (e:P {id: 'e'}), (f:Q {id: 'f'}), (g:Q {id: 'g'}),
  (a)-[:R {w: 1}]->(b), (a)-[:R {w: 2}]->(c), (b)-[:R {w: 3}]->(d), (c)-[:S {w: 4}]->(d), (d)-[:R {w: 5}]->(e), (e)-[:R {w: 6}]->(a),
  (e)-[:S {w: 7}]->(f), (d)-[:S {w: 8}]->(f), (a)-[:R {w: 9}]->(b)

// Cases

MATCH p = shortestPath((a {id: 'a'})-[*]->(e {id: 'e'})) RETURN length(p) AS l

MATCH p = shortestPath((a {id: 'a'})-[*]-(e {id: 'e'})) RETURN length(p) AS l

MATCH p = shortestPath((a {id: 'a'})-[:S*]->(e {id: 'e'})) RETURN length(p) AS l

MATCH p = shortestPath((a {id: 'a'})-[*..2]->(e {id: 'e'})) RETURN length(p) AS l

OPTIONAL MATCH p = shortestPath((a {id: 'a'})-[*..2]->(e {id: 'e'})) RETURN p

MATCH p = shortestPath((a {id: 'a'})-[*]->(g {id: 'g'})) RETURN length(p) AS l

MATCH p = allShortestPaths((a {id: 'a'})-[*]->(d {id: 'd'})) RETURN [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | r.w] AS ws

MATCH p = allShortestPaths((a {id: 'a'})-[*]->(f {id: 'f'})) RETURN [r IN relationships(p) | type(r)] AS ts

MATCH (a {id: 'a'}), (f {id: 'f'}) MATCH p = shortestPath((a)-[:R|S*]->(f)) RETURN length(p) AS l

MATCH (a:P), (f {id: 'f'}) OPTIONAL MATCH p = shortestPath((a)-[*]->(f)) RETURN a.id, length(p) ORDER BY a.id

MATCH p = shortestPath((a {id: 'a'})-[r*]->(d {id: 'd'})) WHERE all(x IN r WHERE x.w <> 1 AND x.w <> 9) RETURN [x IN r | x.w] AS ws

MATCH p = shortestPath((a {id: 'a'})-[*0..]->(b {id: 'b'})) RETURN length(p) AS l

MATCH p = shortestPath((a {id: 'a'})-[:R]->(b {id: 'b'})) RETURN length(p) AS l

MATCH (a {id: 'a'}) MATCH p = shortestPath((a)-[*]->(a)) RETURN p

MATCH (a {id: 'a'}) RETURN shortestPath((a)-[*]->(:Q {id: 'f'})) AS p

MATCH (a {id: 'a'}), (f {id: 'f'}) RETURN length(shortestPath((a)-[*]->(f))) AS l

MATCH (a {id: 'a'}), (d {id: 'd'}) RETURN size(allShortestPaths((a)-[*]->(d))) AS n

MATCH p = shortestPath((a)-[*2..3]->(b)) RETURN p

MATCH p = shortestPath((a)-->(b)-->(c)) RETURN p

MATCH p = shortestPath((a)) RETURN p

MATCH p = ANY SHORTEST (a {id: 'a'})-[:R]->+(e {id: 'e'}) RETURN length(p) AS l

MATCH p = ALL SHORTEST (a {id: 'a'})-->+(d {id: 'd'}) RETURN [r IN relationships(p) | r.w] AS ws

MATCH p = SHORTEST 1 (a {id: 'a'})-->+(f {id: 'f'}) RETURN length(p) AS l

MATCH p = SHORTEST 2 (a {id: 'a'})-->{1,}(b {id: 'b'}) RETURN length(p) AS l

MATCH p = SHORTEST 4 (a {id: 'a'})-->+(f {id: 'f'}) RETURN length(p) AS l ORDER BY l

MATCH p = SHORTEST 1 GROUP (a {id: 'a'})-->+(f {id: 'f'}) RETURN length(p) AS l

MATCH p = SHORTEST 2 GROUPS (a {id: 'a'})-->+(f {id: 'f'}) RETURN length(p) AS l

MATCH p = SHORTEST 2 PATH GROUPS (a {id: 'a'})-->*(a {id: 'a'}) RETURN length(p) AS l

MATCH p = SHORTEST GROUP (a {id: 'a'})-->+(d {id: 'd'}) RETURN count(*) AS n

MATCH p = SHORTEST 1 PATHS (a {id: 'a'})-->+(d {id: 'd'}) RETURN count(*) AS n

MATCH p = SHORTEST PATH (a {id: 'a'})-->+(d {id: 'd'}) RETURN count(*) AS n

MATCH p = SHORTEST (a {id: 'a'})-->+(d {id: 'd'}) RETURN count(*) AS n

MATCH p = SHORTEST 0 (a {id: 'a'})-->+(d {id: 'd'}) RETURN count(*) AS n

MATCH p = ANY (a {id: 'a'})-->+(d {id: 'd'}) RETURN count(*) AS n

MATCH p = ANY 2 PATHS (a {id: 'a'})-->{1,3}(d {id: 'd'}) RETURN count(*) AS n

MATCH p = ANY PATH (a {id: 'a'})-->(x) RETURN x.id

MATCH p = ALL PATHS (a {id: 'a'})-->{2}(x) RETURN x.id

MATCH p = ANY SHORTEST (a:P)-[:S]->+(f:Q) RETURN a.id, f.id, length(p)

MATCH p = SHORTEST 1 (a:P)-[:R]->+(b:P) RETURN a.id, b.id, length(p)

MATCH p = SHORTEST 1 (a {id: 'a'})-[:R]->+(m)-[:S]->(f) RETURN a.id, f.id, length(p)

MATCH p = ALL SHORTEST ((a {id: 'a'})-->+(f {id: 'f'}) WHERE all(r IN relationships(p) WHERE r.w > 1)) RETURN length(p) AS l

MATCH p = ALL SHORTEST (a {id: 'a'})-->+(f {id: 'f'}) WHERE length(p) > 3 RETURN length(p) AS l

MATCH p = ALL SHORTEST (a {id: 'a'})((x)-[r]->(y) WHERE r.w <> 8){1,6}(f {id: 'f'}) RETURN [i IN r | i.w] AS ws

MATCH p = ANY SHORTEST (a {id: 'a'})-[r:R]->{1,3}(e {id: 'e'}) RETURN size(r) AS n

MATCH (a {id: 'a'}), (f {id: 'f'}) MATCH p = ANY SHORTEST (a)-->+(f) RETURN length(p) AS l

MATCH p = SHORTEST 1 (a {id: 'a'})-[*]->(d {id: 'd'}) RETURN length(p) AS l

MATCH ALL SHORTEST (a {id: 'a'})-->+(f {id: 'f'}) RETURN count(*) AS n

MATCH p = ALL SHORTEST (a:P)-->+(b:P) RETURN a.id AS a, b.id AS b, count(p) AS n ORDER BY a, b

MATCH p = ANY SHORTEST (a {id: 'a'})-[:R|S]-+(g {id: 'g'}) RETURN p

MATCH (a {id: 'a'}) OPTIONAL MATCH p = ANY SHORTEST (a)-[:S]->+(g {id: 'g'}) RETURN a.id, p
