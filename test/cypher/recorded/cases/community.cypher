// Constraints, indexes and the procedures that tools call on connecting, as Neo4j Community has them.
// Setup

CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE

CREATE INDEX person_born FOR (p:Person) ON (p.born)

CREATE (a:Person:Politician {id: 1, name: 'Ana', born: 1950}), (b:Person {id: 2, name: 'Ben', tags: ['x']}), (a)-[:MET {on: date('2024-01-01')}]->(b), (b)-[:MET]->(a), (:State {name: 'R'})<-[:LEADS {since: 2001.5}]-(a)

// Procedures

CALL db.labels()

CALL db.labels() YIELD label RETURN count(*) AS n

CALL db.relationshipTypes()

CALL db.ping()

CALL dbms.components() YIELD name, edition

CALL db.info() YIELD name RETURN count(*) AS n

CALL db.schema.nodeTypeProperties()

CALL db.schema.relTypeProperties()

CALL db.awaitIndexes()

CALL db.awaitIndexes(10)

CALL db.awaitIndex('person_born')

CALL db.awaitIndex('nothing')

CALL dbms.showCurrentUser() YIELD username RETURN count(*) AS n

CALL db.nothing()

CALL apoc.help('x')

// Constraints that only the Enterprise edition has

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS NOT NULL

CREATE CONSTRAINT FOR ()-[r:MET]-() REQUIRE r.on IS NOT NULL

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS :: STRING

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS TYPED STRING

CREATE CONSTRAINT FOR ()-[r:MET]-() REQUIRE r.on IS :: DATE

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS NODE KEY

CREATE CONSTRAINT FOR (p:Person) REQUIRE (p.id, p.name) IS NODE KEY

CREATE CONSTRAINT FOR ()-[r:MET]-() REQUIRE r.on IS RELATIONSHIP KEY

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS :: NOTHING

// Constraints that it has

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE

CREATE CONSTRAINT FOR (p:Person) REQUIRE (p.name, p.born) IS UNIQUE

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS NODE UNIQUE

CREATE CONSTRAINT FOR ()-[r:MET]-() REQUIRE r.on IS UNIQUE

CREATE CONSTRAINT FOR ()-[r:MET]-() REQUIRE r.on IS RELATIONSHIP UNIQUE

CREATE CONSTRAINT FOR ()-[r:MET]->() REQUIRE r.on IS UNIQUE

CREATE CONSTRAINT person_id FOR (p:State) REQUIRE p.name IS UNIQUE

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE

CREATE CONSTRAINT IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:State) REQUIRE p.name IS UNIQUE

CREATE CONSTRAINT FOR (p:Person) REQUIRE p.born IS UNIQUE

CREATE CONSTRAINT person_born FOR (p:Person) REQUIRE p.name IS UNIQUE

CREATE CONSTRAINT FOR (p:Person) REQUIRE q.name IS UNIQUE

CREATE CONSTRAINT FOR (p:Person) REQUIRE (p.id, p.id) IS UNIQUE

CREATE (:Person {id: 1})

MATCH (p:Person {id: 2}) SET p.id = 1

MERGE (:Person {id: 3})

MATCH (s:State) SET s:Person, s.id = 2

DROP CONSTRAINT person_id

DROP CONSTRAINT nothing

DROP CONSTRAINT nothing IF EXISTS

DROP CONSTRAINT person_born

DROP INDEX person_born

DROP INDEX person_id

DROP INDEX nothing

DROP INDEX nothing IF EXISTS

// Indexes

CREATE INDEX FOR (p:Person) ON (p.name)

CREATE INDEX FOR (p:Person) ON (p.born)

CREATE INDEX FOR (p:Person) ON (p.id)

CREATE INDEX IF NOT EXISTS FOR (p:Person) ON (p.born)

CREATE INDEX person_born FOR (p:State) ON (p.name)

CREATE RANGE INDEX FOR ()-[r:MET]-() ON (r.on, r.x)

CREATE TEXT INDEX FOR (p:Person) ON (p.name)

CREATE TEXT INDEX FOR (p:Person) ON (p.name, p.born)

CREATE POINT INDEX FOR (p:Person) ON (p.at)

CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)

CREATE FULLTEXT INDEX names FOR (n:Person|State) ON EACH [n.name]

CREATE FULLTEXT INDEX FOR ()-[r:MET|LEADS]-() ON EACH [r.on]

CREATE INDEX FOR (p:Person) ON (p.name, p.name)

CREATE BTREE INDEX FOR (p:Person) ON (p.name)

CREATE INDEX ON :Person(name)

// Listings

SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType

SHOW CONSTRAINTS YIELD * WHERE name = 'person_id' RETURN name, type

SHOW UNIQUE CONSTRAINTS YIELD name

SHOW NODE KEY CONSTRAINTS YIELD name

SHOW INDEXES YIELD name, state, populationPercent, type, entityType, labelsOrTypes, properties, indexProvider, owningConstraint ORDER BY name

SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name ORDER BY name DESC

SHOW RANGE INDEXES YIELD name ORDER BY name

SHOW FULLTEXT INDEXES YIELD name

SHOW INDEXES WHERE name = 'nothing'

SHOW INDEX YIELD name RETURN count(*) AS n

SHOW CONSTRAINTS WHERE name = 'nothing'

SHOW PROCEDURES YIELD name WHERE name = 'db.labels' RETURN name

SHOW FUNCTIONS YIELD name, category WHERE name IN ['toUpper', 'count', 'point', 'date', 'abs'] RETURN name, category ORDER BY name

SHOW BUILT IN FUNCTIONS YIELD name WHERE name = 'toUpper' RETURN name

SHOW PROCEDURE YIELD name, mode, worksOnSystem WHERE name IN ['db.labels', 'db.ping'] RETURN name, mode, worksOnSystem ORDER BY name

SHOW DATABASES YIELD type, access, currentStatus, default, home WHERE type = 'standard' RETURN access, currentStatus, default, home

SHOW DEFAULT DATABASE YIELD type RETURN type

SHOW ROLES

SHOW NOTHING

CREATE DATABASE other

DROP DATABASE other