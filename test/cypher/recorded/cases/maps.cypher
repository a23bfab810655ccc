// Maps and map projection.
// Setup

CREATE (a:P {id: 1, name: 'Ana', age: 50})-[:K {since: 2000}]->(:P {id: 2, name: 'Ben'})

// Cases

MATCH (p:P) RETURN p {.name, .age} AS m ORDER BY p.id

MATCH (p:P) RETURN p {.*} AS m ORDER BY p.id

MATCH (p:P) RETURN p {.*, extra: p.id * 2} AS m ORDER BY p.id

MATCH (p:P) RETURN p {.name, name: 'x'} AS m ORDER BY p.id

MATCH (p:P {id: 1}) WITH p, 5 AS age RETURN p {.name, age} AS m

MATCH (p:P {id: 1}) RETURN p {} AS m

MATCH (p:P {id: 1}) RETURN p {.nope} AS m

MATCH (p:P {id: 1}) RETURN p {.*, name: null} AS m

MATCH (p:P {id: 1}) RETURN p {friends: [(p)-[:K]->(q) | q {.name}]} AS m

MATCH ()-[r:K]->() RETURN r {.since, t: type(r)} AS m

WITH {a: 1, b: 2} AS m RETURN m {.a, c: 3} AS x

WITH {a: 1, b: 2} AS m RETURN m {.*} AS x

OPTIONAL MATCH (n:Nowhere) RETURN n {.x} AS m

WITH 1 AS n RETURN n {.x} AS m

MATCH (p:P {id: 1}) RETURN p {.`name`} AS m

RETURN {a: 1, a: 2} AS m

RETURN {a: {b: {c: [1, {d: 2}]}}}.a.b.c[1].d AS x

RETURN {a: 1}['a'] AS x, {a: 1}['b'] AS y, {a: 1}[null] AS z

WITH {a: 1, b: null} AS m RETURN size(keys(m)) AS k, m.b AS b, m.c AS c

RETURN {a: 1} = {a: 1} AS a, {a: 1} = {a: 1.0} AS b, {a: 1} = {b: 1} AS c, {a: null} = {a: null} AS d, {a: 1, b: null} = {a: 1} AS e

RETURN {a: 1} <> {a: 2} AS a, {} = {} AS b

RETURN {`a b`: 1}.`a b` AS x

RETURN properties({a: 1}) AS m, properties(null) AS n

MATCH (p:P {id: 1}) RETURN properties(p) AS m, size(keys(p)) AS k

MATCH (p:P {id: 1}) RETURN p['na' + 'me'] AS x, p['nope'] AS y

RETURN {a: 1} + {b: 2} AS x

RETURN size({a: 1}) AS x

RETURN [m IN [{a: 1}, {a: 2}] | m.a] AS l

UNWIND [{a: 1}, {a: 1}, {a: 1.0}, {a: null}, {a: null}] AS m RETURN DISTINCT m

UNWIND [{a: 2}, {a: 1}, {b: 1}, {}] AS m RETURN m ORDER BY m

CREATE (n:M {m: {a: 1}})

CREATE (n:M $m)

MATCH (p:P {id: 1}) SET p = {id: 1, list: [1, 2], d: date('2024-01-01')}

MATCH (p:P {id: 1}) SET p += {id: 1, name: null}

MATCH (p:P {id: 1}), (q:P {id: 2}) SET p = q

MATCH (p:P {id: 1})-[r]->() SET r += p {.name}

MATCH (p:P {id: 1}) SET p['dyn' + 'amic'] = 1

MATCH (p:P {id: 1}) REMOVE p['name']

MATCH (p:P {id: 1}) SET p.m = {a: 1}

MATCH (p:P {id: 1}) SET p = 1

MATCH (p:P {id: 1}) SET p.l = [1, 'a']

MATCH (p:P {id: 1}) SET p.l = [1, 2.5]

MATCH (p:P {id: 1}) SET p.l = [1, null]

MATCH (p:P {id: 1}) SET p.l = [[1]]

MATCH (p:P {id: 1}) SET p.l = []

WITH {a: 1} AS m RETURN m {.a}

WITH {a: 1} AS m RETURN m { .a , b: 2 }

WITH {a: 1} AS m RETURN m{.*}

WITH {a: 1} AS m RETURN [m {.a}]

WITH {a: 1} AS m RETURN m {.a}.a

WITH {a: 1} AS m RETURN (m {.a})

WITH {a: 1} AS m WITH m {.a} RETURN m

WITH {a: 1, b: 2} AS m WITH m {.a} AS k, m RETURN k {.*}, m {.b}

WITH {a: 1} AS m RETURN m {.a}, m

WITH {a: 1} AS m RETURN m {.a} ORDER BY m.a
