// Full-text indexes.
// Setup

CREATE (:T {id: 1, title: 'The quick brown fox', body: 'jumps over the lazy dog'}), (:T {id: 2, title: 'Lazy afternoon', body: 'nothing happens'}), (:T {id: 3, title: 'Foxes and dogs', body: 'a story of two'}), (:U {id: 4, title: 'Quick start'}), (:T {id: 5}), (:T {id: 6, title: 'Çelik and Müller'})

CREATE ()-[:R {id: 1, note: 'met in Geneva'}]->(), ()-[:R {id: 2, note: 'signed in Paris'}]->()

CREATE FULLTEXT INDEX texts FOR (n:T|U) ON EACH [n.title, n.body]

CREATE FULLTEXT INDEX notes FOR ()-[r:R]-() ON EACH [r.note]

// Cases

CALL db.index.fulltext.queryNodes('texts', 'quick') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'QUICK') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'lazy dog') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'lazy AND dog') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'lazy OR quick') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'lazy NOT dog') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', '+quick -fox') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', '"brown fox"') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'fox*') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'title:lazy') YIELD node RETURN node.id ORDER BY node.id

CALL db.index.fulltext.queryNodes('texts', 'nothing') YIELD node, score RETURN node.id, score > 0 AS positive

CALL db.index.fulltext.queryNodes('texts', 'nowhere') YIELD node RETURN node.id

CALL db.index.fulltext.queryNodes('nope', 'x') YIELD node RETURN node

CALL db.index.fulltext.queryNodes('notes', 'Geneva') YIELD node RETURN node

CALL db.index.fulltext.queryRelationships('notes', 'Geneva') YIELD relationship RETURN relationship.id

CALL db.index.fulltext.queryRelationships('notes', 'in') YIELD relationship RETURN relationship.id ORDER BY relationship.id

CALL db.index.fulltext.queryNodes('texts', 'quick', {limit: 1}) YIELD node RETURN count(*) AS c

CALL db.index.fulltext.queryNodes('texts', 'quick', {skip: 1}) YIELD node RETURN count(*) AS c

CALL db.index.fulltext.queryNodes('texts', '') YIELD node RETURN count(*) AS c

CALL db.index.fulltext.queryNodes('texts', null) YIELD node RETURN count(*) AS c

CALL db.index.fulltext.queryNodes('texts', 'a AND (') YIELD node RETURN count(*) AS c

CALL db.index.fulltext.queryNodes('texts') YIELD node RETURN node
