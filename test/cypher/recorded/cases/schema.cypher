// Constraints and indexes.
// Setup

CREATE (:P {id: 1, name: 'Ana'}), (:P {id: 2, name: 'Ben'}), (:Q {id: 1})-[:R {k: 1}]->(:Q {id: 2})

CREATE CONSTRAINT p_id FOR (p:P) REQUIRE p.id IS UNIQUE

CREATE INDEX p_name FOR (p:P) ON (p.name)

// Cases

CREATE (:P {id: 1})

CREATE (:P {id: 3})

CREATE (:P {name: 'no id'})

CREATE (:P), (:P)

MERGE (p:P {id: 1}) RETURN p.name

MATCH (p:P {id: 1}) SET p.id = 2

MATCH (p:P {id: 1}) SET p.id = 5

MATCH (p:P {id: 1}) SET p.id = 1

MATCH (q:Q {id: 1}) SET q:P

MATCH (p:P {id: 1}) SET p.id = 1.0

CREATE (:P {id: 1.0})

CREATE (:P {id: '1'})

MATCH (p:P) SET p.id = 7

UNWIND [10, 11, 10] AS i CREATE (:P {id: i})

MATCH (p:P {id: 1}) DELETE p CREATE (:P {id: 1})

MATCH (a:P {id: 1}), (b:P {id: 2}) SET a.id = 3, b.id = 1

CREATE CONSTRAINT p_id FOR (p:P) REQUIRE p.id IS UNIQUE

CREATE CONSTRAINT p_id IF NOT EXISTS FOR (p:P) REQUIRE p.id IS UNIQUE

CREATE CONSTRAINT other FOR (p:P) REQUIRE p.id IS UNIQUE

CREATE CONSTRAINT p_id FOR (q:Q) REQUIRE q.id IS UNIQUE

CREATE CONSTRAINT other IF NOT EXISTS FOR (p:P) REQUIRE p.id IS UNIQUE

CREATE CONSTRAINT q_id FOR (q:Q) REQUIRE q.id IS UNIQUE

CREATE CONSTRAINT q_two FOR (q:Q) REQUIRE (q.id, q.name) IS UNIQUE

CREATE CONSTRAINT FOR (q:Q) REQUIRE q.id IS UNIQUE

CREATE CONSTRAINT r_k FOR ()-[r:R]-() REQUIRE r.k IS UNIQUE

CREATE CONSTRAINT p_name FOR (p:P) REQUIRE p.name IS UNIQUE

CREATE CONSTRAINT p_name2 FOR (p:P) REQUIRE p.name IS UNIQUE

CREATE CONSTRAINT dup FOR (n:Dup) REQUIRE n.x IS UNIQUE

DROP CONSTRAINT p_id

DROP CONSTRAINT nope

DROP CONSTRAINT nope IF EXISTS

DROP INDEX p_name

DROP INDEX p_id

DROP INDEX nope

DROP INDEX nope IF EXISTS

CREATE INDEX p_name FOR (p:P) ON (p.name)

CREATE INDEX p_name IF NOT EXISTS FOR (p:P) ON (p.name)

CREATE INDEX other FOR (p:P) ON (p.name)

CREATE INDEX p_name FOR (p:P) ON (p.other)

CREATE INDEX FOR (p:P) ON (p.other)

CREATE INDEX two FOR (p:P) ON (p.a, p.b)

CREATE INDEX rel FOR ()-[r:R]-() ON (r.k)

CREATE INDEX on_id FOR (p:P) ON (p.id)

CREATE RANGE INDEX r1 FOR (p:P) ON (p.r)

CREATE TEXT INDEX t1 FOR (p:P) ON (p.t)

CREATE TEXT INDEX t2 FOR (p:P) ON (p.t, p.u)

CREATE POINT INDEX pt FOR (p:P) ON (p.loc)

CREATE LOOKUP INDEX lk FOR (n) ON EACH labels(n)

CREATE FULLTEXT INDEX ft FOR (n:P) ON EACH [n.name]

CREATE FULLTEXT INDEX ft FOR (n:P|Q) ON EACH [n.name, n.text]

CREATE FULLTEXT INDEX ft FOR ()-[r:R|S]-() ON EACH [r.text]

CREATE INDEX bad FOR (p:P|Q) ON (p.name)

CREATE INDEX bad FOR (p:P) ON (q.name)

CREATE INDEX bad FOR (p) ON (p.name)

CREATE INDEX bad FOR (p:P) ON p.name

CREATE CONSTRAINT bad FOR (p:P) REQUIRE q.id IS UNIQUE

CREATE CONSTRAINT bad FOR (p:P) REQUIRE p.id IS NICE

CREATE CONSTRAINT bad FOR (p:P) ASSERT p.id IS UNIQUE

CREATE INDEX ON :P(name)

MATCH (p:P) WHERE p.name > 'An' RETURN p.id ORDER BY p.id

MATCH (p:P) WHERE p.name STARTS WITH 'B' RETURN p.id

MATCH (p:P) WHERE p.id IN [1, 2, 3] RETURN p.name ORDER BY p.name

MATCH (p:P) WHERE p.id = 1.0 RETURN p.name

MATCH (p:P) WHERE p.id = '1' RETURN p.name

MATCH (p:P) WHERE p.id = null RETURN p.name

MATCH (p:P) USING INDEX p:P(name) WHERE p.name = 'Ana' RETURN p.id

MATCH (p:P) USING INDEX p:P(nope) WHERE p.nope = 'Ana' RETURN p.id

MATCH (p:P) USING SCAN p:P WHERE p.name = 'Ana' RETURN p.id

SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name

SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state WHERE type <> 'LOOKUP' RETURN name, type, entityType, labelsOrTypes, properties, state ORDER BY name

SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NOT NULL RETURN name, owningConstraint

SHOW INDEX YIELD name WHERE name = 'p_name' RETURN count(*) AS c

SHOW RANGE INDEXES YIELD name RETURN name ORDER BY name

SHOW UNIQUE CONSTRAINTS YIELD name RETURN name

SHOW PROCEDURES YIELD name WHERE name = 'db.labels' RETURN name

SHOW FUNCTIONS YIELD name WHERE name = 'toUpper' RETURN name

SHOW INDEXES YIELD nope

SHOW NONSENSE

CALL db.labels() YIELD label RETURN label ORDER BY label

CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType

CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey IN ['id', 'name', 'k'] RETURN propertyKey ORDER BY propertyKey

CALL db.awaitIndexes()

CALL db.awaitIndex('p_name')

CALL db.awaitIndex('nope')

CALL db.nope()

CALL db.labels('x')

CALL db.labels

CALL db.labels YIELD label RETURN count(*) > 0 AS some
