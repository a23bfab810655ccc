// Wrong queries: each ends in the code that Neo4j gives.
// Setup

CREATE (:A {id: 1, x: 'text'})-[:R {k: 1}]->(:B {id: 2})

// Cases: what is not Cypher

MATCH

MATCH (n

MATCH (n) RETURN

MATCH (n) RETRUN n

MATCH n RETURN n

MATCH (n)) RETURN n

MATCH (n) WHERE RETURN n

MATCH (n) RETURN n,

MATCH (n) RETURN n LIMIT

MATCH (n)-[->(m) RETURN n

MATCH (n)-[:]->(m) RETURN n

MATCH (n)<->(m) RETURN count(*)

MATCH (n)<-->(m) RETURN count(*)

MATCH (n:) RETURN n

MATCH (n {id}) RETURN n

MATCH (n {id: }) RETURN n

MATCH (n {1: 2}) RETURN n

RETURN

RETURN 1 AS

RETURN 1 2

RETURN (1

RETURN [1, 2

RETURN {a: 1

RETURN {a 1}

RETURN 'abc

RETURN "abc'

RETURN `abc

RETURN 1 +

RETURN * 1

RETURN 1 = = 1

RETURN 1 == 1

RETURN 1 != 2

RETURN NOT

RETURN CASE END

RETURN CASE 1 END

RETURN CASE WHEN true END

RETURN 1.2.3

RETURN 12abc

RETURN 0xZZ

RETURN $

RETURN $1x

RETURN @

RETURN #

RETURN 1 /* open

RETURN 1; RETURN 2

SELECT 1

UNWIND [1] RETURN 1

UNWIND AS x RETURN x

WITH RETURN 1

CREATE

CREATE n

CREATE (n)-[:R]-(m)

CREATE (n)-[]->(m)

CREATE (n)-[:R|S]->(m)

CREATE (n)-[:R*2]->(m)

MERGE

MERGE (n)-->(m)

MERGE (n), (m)

SET n.x = 1

MATCH (n) SET n.x

MATCH (n) SET n = 

MATCH (n) SET 1 = 2

MATCH (n) SET n.x + 1 = 2

MATCH (n) REMOVE n

MATCH (n) REMOVE n.x = 1

MATCH (n) DELETE

DELETE n

FOREACH (x IN [1])

FOREACH (x IN [1] | )

CALL

CALL {

CALL { RETURN 1 }

CALL () { RETURN 1 AS x } RETURN y

CALL db.labels( RETURN 1

RETURN EXISTS { MATCH (n) RETURN }

RETURN COUNT { (n) 

RETURN all(x IN [1])

RETURN any(x WHERE x)

RETURN reduce(x IN [1] | x)

RETURN reduce(s = 0, x IN [1])

RETURN [x IN [1] WHERE | x]

RETURN [x IN [1] |]

MATCH (n) RETURN n {.x

MATCH (n) RETURN n {x y}

MATCH p = RETURN p

MATCH (n) ORDER BY n RETURN n

MATCH (n) RETURN n ORDER n

MATCH (n) RETURN n SKIP 1 SKIP 2

MATCH (n) RETURN n LIMIT 1 SKIP 1

MATCH (n) RETURN DISTINCT

RETURN DISTINCT 1 AS a, DISTINCT 2 AS b

LOAD CSV FROM 'x' RETURN 1

EXPLAIN

PROFILE EXPLAIN RETURN 1

CREATE INDEX

CREATE CONSTRAINT FOR (n:A) REQUIRE n.x

DROP INDEX

SHOW

// Names that are not there, or twice

RETURN x

MATCH (n) RETURN m

MATCH (n) RETURN n.x, m.x

MATCH (n) WHERE m.x = 1 RETURN n

WITH 1 AS a RETURN b

WITH 1 AS a WITH 2 AS b RETURN a

MATCH (n) WITH n.x AS x RETURN n

UNWIND [1] AS x RETURN y

UNWIND x AS x RETURN x

MATCH (n) CREATE (n)

MATCH (n) CREATE (n:Label)

MATCH (n) CREATE (n {x: 1})-[:R]->()

MATCH ()-[r]->() CREATE ()-[r:R]->()

MATCH (n) MERGE (n)

WITH 1 AS n MATCH (n) RETURN n

WITH [1] AS n MATCH (n) RETURN n

MATCH (n)-[n]->() RETURN n

MATCH (a)-[r]->(b)-[r]->(c) RETURN r

MATCH p = (a), p = (b) RETURN p

MATCH (p), p = (b) RETURN p

RETURN 1 AS a, 2 AS a

WITH 1 AS a, 2 AS a RETURN a

UNWIND [1] AS x UNWIND [2] AS x RETURN x

MATCH (n) RETURN *, n

RETURN *

MATCH () RETURN *

RETURN [x IN [1] | y]

MATCH (n) RETURN [(n)-->(m) | q.x]

MATCH (n) WHERE (n)-->(m) RETURN n

MATCH (n) FOREACH (x IN [1] | SET m.x = 1)

MATCH (n) FOREACH (n IN [1] | CREATE ())

// Functions

RETURN nope(1)

RETURN toUper('a')

RETURN apoc.text.join(['a'], '')

RETURN size()

RETURN size([1], [2])

RETURN toUpper()

RETURN substring('a')

RETURN substring('a', 1, 2, 3)

RETURN coalesce()

RETURN rand(1)

RETURN count()

RETURN count(1, 2)

RETURN sum(*)

RETURN abs(*)

RETURN abs(DISTINCT 1)

RETURN percentileCont(1)

RETURN date(1, 2)

RETURN length([1])

RETURN size(1)

RETURN toUpper(1)

RETURN abs('a')

RETURN labels(1)

RETURN type('a')

RETURN nodes([1])

RETURN head('a')

RETURN keys(1)

RETURN range('a', 2)

RETURN split(1, ',')

RETURN toInteger({})

RETURN date([])

RETURN duration(1)

RETURN point(1)

// Types

RETURN 1 + true

RETURN 1 - 'a'

RETURN 'a' / 2

RETURN [1] * 2

RETURN {a: 1} + 1

RETURN true AND 1

RETURN NOT 1

RETURN 1 OR true

RETURN 'a' XOR true

RETURN -'a'

RETURN 1 IN 2

RETURN 1 =~ 'a'

RETURN [1]['a']

RETURN {a: 1}[0]

RETURN 1[0]

RETURN 'abc'[0]

RETURN 1.x

RETURN (1).x

RETURN true.x

RETURN [1].x

RETURN [1, 2]['a'..]

MATCH (n) WHERE n RETURN n

MATCH (n) WHERE 1 RETURN n

MATCH (n) WHERE 'a' RETURN n

MATCH (n) WHERE n.x RETURN n

MATCH (n) RETURN n + 1

MATCH (n) RETURN -n

MATCH (n) RETURN n[0]

MATCH ()-[r]->() RETURN labels(r)

MATCH (n) RETURN type(n)

MATCH (n) RETURN length(n)

MATCH p = (n) RETURN p.x

MATCH p = (n) RETURN size(p)

MATCH (n) RETURN (n)-->()

MATCH (n) WITH (n)-->() AS x RETURN x

MATCH (n) RETURN n:A:B

WITH 1 AS n RETURN n:A

CASE 1 WHEN 1 THEN 2 END

RETURN CASE WHEN 1 THEN 2 END

UNWIND {a: 1} AS x RETURN x

// Aggregates

MATCH (n) WHERE count(n) > 1 RETURN n

RETURN count(count(1))

RETURN sum(count(*))

MATCH (n) RETURN n.x + count(*)

MATCH (n) RETURN n.x, n.y + count(*)

MATCH (n) RETURN {a: n.x, c: count(*)}

MATCH (n) WITH n, count(*) RETURN n

WITH count(*) RETURN 1

MATCH (n) RETURN n.x ORDER BY count(*)

UNWIND count(*) AS x RETURN x

RETURN [x IN [1] | count(x)]

RETURN count(rand())

// How clauses may follow one another

MATCH (n)

RETURN 1 MATCH (n) RETURN n

RETURN 1 RETURN 2

CREATE (n) MATCH (m) RETURN m

MERGE (n) UNWIND [1] AS x RETURN x

MATCH (n) WITH n

UNWIND [1] AS x

WITH 1 AS x

WITH 1 + 1 RETURN 2

MATCH (n) WITH n.x RETURN 1

RETURN 1 AS a UNION RETURN 2 AS b

RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a

RETURN 1 AS a UNION CREATE (n)

MATCH (n) UNION MATCH (m) RETURN m

RETURN 1 AS a UNION

CREATE (n) RETURN n MATCH (m)

OPTIONAL CREATE (n)

OPTIONAL WITH 1 AS x RETURN x

FINISH RETURN 1

MATCH (n) FINISH

// Numbers and counts

RETURN 9223372036854775808

RETURN -9223372036854775809

RETURN 1e999

MATCH (n) RETURN n LIMIT -1

MATCH (n) RETURN n LIMIT 1.5

MATCH (n) RETURN n LIMIT n.id

MATCH (n) RETURN n SKIP 'a'

MATCH (n)-[*-1]->(m) RETURN m

MATCH (n)-[*1.5]->(m) RETURN m

MATCH (n)-[*3..1]->(m) RETURN count(*)

// What only shows while it runs

RETURN 1 / 0

WITH [1, 0] AS l RETURN l[0] / l[1]

WITH [1, 'a'] AS l RETURN l[0] - l[1]

WITH [1] AS l RETURN l[0].x

MATCH (n:A) RETURN n.x - 1

MATCH (n:A) RETURN toUpper(n.id)

MATCH (n:A) RETURN date(n.x)

MATCH (n:A) DELETE n

MATCH (n:A) CREATE (n)-[:R]->(null)

RETURN $missing

RETURN $a + $b

MATCH (n {id: $id}) RETURN n

MATCH (n $props) RETURN n

MERGE (n $props) RETURN n

CREATE (n $props)

RETURN toBoolean(1.5)

RETURN reverse({})

WITH [{}] AS l RETURN reverse(l[0])

RETURN left('abc', -1)

RETURN datetime('nope')

RETURN time({minute: 1})

RETURN localdatetime({hour: 1})

CREATE ({x: {}})

CREATE ({x: [[1]]})

CREATE ({x: [null]})

CALL nope.nope()

CALL db.labels() YIELD nope RETURN nope

CALL db.labels() YIELD label AS a, label AS a RETURN a

MATCH (n) CALL db.labels() RETURN 1

MATCH (n) CALL db.labels() YIELD * RETURN 1

USE other RETURN 1

CYPHER 3 RETURN 1

CYPHER 5 RETURN 1 AS x

CYPHER planner=cost RETURN 1 AS x

CYPHER nope=1 RETURN 1 AS x

SHOW INDEXES WHERE nope = 1

// Clauses that order by themselves

MATCH (n) ORDER BY n.id DESC LIMIT 1 RETURN n.id

UNWIND [3, 1, 2] AS x ORDER BY x SKIP 1 RETURN collect(x) AS l

MATCH (n) LIMIT 1 RETURN count(*) AS c

MATCH (n) RETURN *, n

MATCH (n) RETURN *, n.id AS n

FOREACH (n IN [1] | FOREACH (n IN [2] | CREATE ({x: n})))
