// Parameters, of which Neo4j knows the types before it runs a query.

// Setup

CREATE (:P {x: 1})

// Cases

RETURN $i + 1 AS x

RETURN toUpper($i) AS x

RETURN $m.a AS x

RETURN $i.a AS x

UNWIND $i AS x RETURN x

UNWIND $m AS x RETURN x

RETURN [x IN $i | x] AS x

RETURN [x IN $m | x] AS x

RETURN size($i) AS x

RETURN $s + $i AS x

RETURN $s * 2 AS x

RETURN $l + 1 AS x

RETURN $b + 1 AS x

RETURN $b AND $i AS x

RETURN NOT $s AS x

RETURN $f % 2 AS x

RETURN range(1, $f) AS x

RETURN range(1, $s) AS x

RETURN 1 AS x LIMIT $s

RETURN 1 AS x LIMIT $f

RETURN 1 AS x LIMIT $i

RETURN 1 AS x SKIP $l

MATCH (n) WHERE n = $m RETURN n

RETURN labels($m) AS x

RETURN properties($m) AS x

RETURN keys($i) AS x

RETURN $n + 1 AS x

RETURN toUpper($n) AS x

RETURN $missing + $l AS x

RETURN $missing % $l AS x

RETURN $i = $s AS x

RETURN $i < $s AS x

RETURN $i IN $i AS x

RETURN $i IN $m AS x

RETURN 1 IN $l AS x

RETURN $i STARTS WITH 'a' AS x

RETURN $i =~ 'a' AS x

RETURN CASE $i WHEN 1 THEN 'a' END AS x

RETURN CASE WHEN $i THEN 'a' END AS x

MATCH (n) WHERE $i RETURN n

MATCH (n) WHERE $s RETURN n

MATCH (n) WHERE $l RETURN n

MATCH (n) WHERE $m RETURN n

CREATE (n $m) RETURN n

CREATE (n $i) RETURN n

CREATE (n $l) RETURN n

MATCH (n) SET n = $i

MATCH (n) SET n += $l

MATCH (n) SET n = $m

MERGE (n $m) RETURN n

MATCH (n $m) RETURN n

DELETE $m

DELETE $i

RETURN $i:Label AS x

RETURN $m:Label AS x

RETURN $i IS :: INTEGER AS x

RETURN $i {.a} AS x

CALL db.index.fulltext.queryNodes($i, 'a') YIELD node RETURN node

CALL db.labels($i) YIELD label RETURN label

RETURN all(x IN $i WHERE x > 1) AS x

RETURN reduce(a = 0, x IN $s | a + x) AS x

RETURN head($i) AS x, tail($s) AS y

RETURN sum($s) AS x

RETURN avg($m) AS x

RETURN collect($m) AS x

RETURN percentileCont($i, $s) AS x

RETURN toInteger($l) AS x

RETURN coalesce($n, $i) + 1 AS x

RETURN -$s AS x

RETURN $i || $s AS x

RETURN $s || $s AS x

RETURN $l || $l AS x

FOREACH (x IN $i | CREATE ())

WITH $i AS i RETURN i.a AS x

WITH $m AS m RETURN m.a AS x, toUpper(m) AS y

EXPLAIN RETURN toUpper($i) AS x

RETURN datetime.truncate($i, 0) AS x

RETURN left($s, $s) AS x

RETURN left($i, 2) AS x

RETURN round($s) AS x

RETURN abs($s) AS x

RETURN $f ^ $s AS x

MATCH (n:P) WHERE $l RETURN n.x

MATCH (n:P) WHERE NOT $l RETURN n.x

MATCH (n:P) WHERE $l AND true RETURN n.x

RETURN CASE WHEN $l THEN 1 ELSE 2 END AS x

RETURN NOT $l AS x

RETURN $l OR false AS x

RETURN $l XOR false AS x

RETURN [x IN [1] WHERE $l] AS x

RETURN $n:Label AS x
