// SHOW and TERMINATE, as far as what they give does not depend on the server.

SHOW FUNCTIONS YIELD name, category, signature, returnDescription, aggregating, isBuiltIn, isDeprecated, deprecatedBy

SHOW FUNCTIONS YIELD name, signature WHERE name STARTS WITH 'a' RETURN *

SHOW BUILT IN FUNCTIONS YIELD name RETURN count(*) AS c

SHOW USER DEFINED FUNCTIONS

SHOW ALL FUNCTIONS EXECUTABLE BY CURRENT USER YIELD name, aggregating WHERE aggregating RETURN name

SHOW PROCEDURES YIELD name, signature, mode, worksOnSystem, isDeprecated, admin WHERE name IN ['db.labels', 'db.awaitIndex', 'db.awaitIndexes', 'db.ping', 'db.info', 'db.schema.visualization', 'db.schema.nodeTypeProperties', 'db.index.fulltext.queryNodes', 'dbms.components', 'dbms.routing.getRoutingTable'] RETURN *

SHOW INDEXES YIELD name, options, failureMessage, createStatement

SHOW INDEXES YIELD * WHERE type = 'LOOKUP' RETURN name ORDER BY name DESC LIMIT 1

SHOW INDEXES YIELD nothing

SHOW INDEXES YIELD name, name

SHOW CONSTRAINTS YIELD name, options, createStatement

SHOW TRANSACTIONS YIELD status, currentQuery RETURN status, currentQuery

SHOW TRANSACTIONS TERMINATE TRANSACTIONS 'x'

SHOW INDEXES YIELD name TERMINATE TRANSACTIONS name

TERMINATE TRANSACTION 'neo4j-transaction-1000000'

TERMINATE TRANSACTIONS 'neo4j-transaction-1000000', 'x'

TERMINATE TRANSACTIONS ['neo4j-transaction-1000000', 'neo4j-transaction-1000001'] YIELD transactionId AS t, message RETURN t, message

TERMINATE TRANSACTIONS 'neo4j-transaction-1000000' WHERE true

TERMINATE TRANSACTIONS

RETURN vector.similarity.cosine([1, 2], [2, 3]) AS a, vector.similarity.euclidean([1.0, 2], [2, 3]) AS b

RETURN vector.similarity.cosine([1, 2], [2]) AS a

RETURN vector.similarity.cosine([0, 0], [2, 3]) AS a

RETURN vector.similarity.euclidean([1e300], [0]) AS a

RETURN vector.similarity.cosine(null, [1]) AS a

RETURN vector.similarity.cosine(['a'], [1]) AS a
