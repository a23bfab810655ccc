// LOAD CSV, of the files in files/.

// Setup

CREATE (:P {name: 'Ann'}), (:P {name: 'Bob'})

// Records

LOAD CSV FROM 'file:///people.csv' AS row RETURN row, linenumber() AS n, file() AS f

LOAD CSV WITH HEADERS FROM 'file:///people.csv' AS row RETURN row, linenumber() AS n

LOAD CSV FROM 'file:///marked.csv' AS row FIELDTERMINATOR ';' RETURN row, linenumber() AS n

LOAD CSV WITH HEADERS FROM 'file:///marked.csv' AS row FIELDTERMINATOR ';' RETURN row.a AS a, row.b AS b, row.c AS c, size(keys(row)) AS n

LOAD CSV FROM 'file:///tab.csv' AS row FIELDTERMINATOR '\t' RETURN row

LOAD CSV FROM 'file:///empty.csv' AS row RETURN row

LOAD CSV WITH HEADERS FROM 'file:///empty.csv' AS row RETURN row

LOAD CSV WITH HEADERS FROM 'file:///headers-only.csv' AS row RETURN row

LOAD CSV WITH HEADERS FROM 'file:///headers-twice.csv' AS row RETURN row

LOAD CSV FROM 'file:///headers-twice.csv' AS row RETURN row

LOAD CSV FROM 'file:///line-ends.csv' AS row RETURN row, linenumber() AS n

LOAD CSV FROM 'file:///single-quotes.csv' AS row RETURN row

LOAD CSV FROM 'file:///utf-16.csv' AS row RETURN row

LOAD CSV FROM 'file:///latin-1.csv' AS row RETURN row

LOAD CSV FROM 'file:///quotes.csv' AS row RETURN row

LOAD CSV FROM 'file:///spaces.csv' AS row RETURN row

LOAD CSV FROM 'file:///ragged.csv' AS row RETURN row, size(row) AS n

LOAD CSV WITH HEADERS FROM 'file:///ragged.csv' AS row RETURN row

LOAD CSV FROM 'file:///after-quote.csv' AS row RETURN row

LOAD CSV FROM 'file:///open-quote.csv' AS row RETURN row

LOAD CSV FROM 'file:///quotes.csv' AS row FIELDTERMINATOR '"' RETURN row

LOAD CSV FROM 'file:///spaces.csv' AS row FIELDTERMINATOR ' ' RETURN row

LOAD CSV FROM 'file:///tab.csv' AS row FIELDTERMINATOR '
' RETURN row

// Addresses

LOAD CSV FROM 'file:///with%20space.csv' AS row RETURN row, file() AS f

LOAD CSV FROM 'file:///sub/inner.csv' AS row RETURN row, file() AS f

LOAD CSV FROM 'file:///sub%2Finner.csv' AS row RETURN row, file() AS f

LOAD CSV FROM 'file:///sub/../tab.csv' AS row RETURN row, file() AS f

LOAD CSV FROM 'file:/tab.csv' AS row RETURN row, file() AS f

LOAD CSV FROM 'file:///' + 'tab.csv' AS row RETURN row

LOAD CSV FROM 'file:///nowhere.csv' AS row RETURN row

LOAD CSV FROM 'file:///sub' AS row RETURN row

LOAD CSV FROM 'file:///' AS row RETURN row

LOAD CSV FROM 'file:///../cases.ts' AS row RETURN row

LOAD CSV FROM 'file:///%2E%2E/cases.ts' AS row RETURN row

LOAD CSV FROM 'file:///with space.csv' AS row RETURN row

LOAD CSV FROM 'tab.csv' AS row RETURN row

LOAD CSV FROM 'file:tab.csv' AS row RETURN row

LOAD CSV FROM 'file://localhost/tab.csv' AS row RETURN row

LOAD CSV FROM 'file:///tab.csv?x=1' AS row RETURN row

LOAD CSV FROM 'file:///tab.csv#x' AS row RETURN row

LOAD CSV FROM 'http://127.0.0.1:1/tab.csv' AS row RETURN row

LOAD CSV FROM 'gopher://127.0.0.1:1/tab.csv' AS row RETURN row

LOAD CSV FROM '' AS row RETURN row

LOAD CSV FROM null AS row RETURN row

UNWIND ['file:///tab.csv', 1] AS url LOAD CSV FROM url AS row RETURN row

// Errors before it runs

LOAD CSV FROM 1 AS row RETURN row

UNWIND [1] AS url LOAD CSV FROM url AS row RETURN row

LOAD CSV FROM ['file:///tab.csv'] AS row RETURN row

LOAD CSV FROM row AS row RETURN row

WITH 1 AS row LOAD CSV FROM 'file:///tab.csv' AS row RETURN row

LOAD CSV FROM 'file:///tab.csv' AS row FIELDTERMINATOR 'ab' RETURN row

LOAD CSV FROM 'file:///tab.csv' AS row FIELDTERMINATOR '' RETURN row

LOAD CSV FROM 'file:///tab.csv' AS row FIELDTERMINATOR 1 RETURN row

LOAD CSV FROM 'file:///tab.csv' AS row

LOAD CSV FROM 'file:///tab.csv' RETURN 1

LOAD CSV WITH HEADER FROM 'file:///tab.csv' AS row RETURN 1

LOAD CSV FROM 'file:///people.csv' AS row RETURN row.name

LOAD CSV WITH HEADERS FROM 'file:///people.csv' AS row RETURN row[0]

CREATE (n:P) LOAD CSV FROM 'file:///tab.csv' AS row RETURN row

USING PERIODIC COMMIT 100 LOAD CSV FROM 'file:///tab.csv' AS row CREATE ()

RETURN linenumber(1)

EXPLAIN LOAD CSV FROM 'file:///nowhere.csv' AS row RETURN row

// Where a row comes from

RETURN linenumber() AS n, file() AS f

UNWIND ['file:///tab.csv', 'file:///sub/inner.csv'] AS url LOAD CSV FROM url AS row RETURN row, file() AS f, linenumber() AS n

LOAD CSV FROM 'file:///tab.csv' AS row WITH row ORDER BY row DESC RETURN row, linenumber() AS n ORDER BY row

LOAD CSV FROM 'file:///tab.csv' AS row WITH DISTINCT row RETURN row, linenumber() AS n

LOAD CSV FROM 'file:///tab.csv' AS row WITH row, count(*) AS c RETURN row, linenumber() AS n

LOAD CSV FROM 'file:///tab.csv' AS row WITH collect(row) AS rows RETURN size(rows) AS n, linenumber() AS l, file() AS f

LOAD CSV FROM 'file:///tab.csv' AS row RETURN count(linenumber()) AS c, max(linenumber()) AS m

LOAD CSV FROM 'file:///tab.csv' AS row WITH row WHERE linenumber() > 1 RETURN row

LOAD CSV FROM 'file:///tab.csv' AS row LOAD CSV FROM 'file:///sub/inner.csv' AS other RETURN linenumber() AS n, file() AS f, row, other

LOAD CSV FROM 'file:///tab.csv' AS row CALL (row) { RETURN linenumber() AS n } RETURN n, row

LOAD CSV FROM 'file:///tab.csv' AS row CALL (row) { LOAD CSV FROM 'file:///sub/inner.csv' AS other RETURN other } RETURN row, other, linenumber() AS n, file() AS f

LOAD CSV FROM 'file:///tab.csv' AS row CALL (row) { UNWIND [1, 2] AS x RETURN count(*) AS c } RETURN c, linenumber() AS n, file() AS f

CALL () { LOAD CSV FROM 'file:///tab.csv' AS row RETURN row UNION LOAD CSV FROM 'file:///sub/inner.csv' AS row RETURN row } RETURN row, linenumber() AS n, file() AS f

LOAD CSV FROM 'file:///tab.csv' AS row RETURN COLLECT { RETURN linenumber() } AS l, [x IN [1] | linenumber()] AS m

// Writing

LOAD CSV WITH HEADERS FROM 'file:///people.csv' AS row MATCH (p:P {name: row.name}) SET p.age = toInteger(row.age) RETURN p.name AS name, p.age AS age

LOAD CSV WITH HEADERS FROM 'file:///people.csv' AS row WITH row WHERE row.name IS NOT NULL MERGE (p:P {name: row.name}) ON CREATE SET p.line = linenumber()

LOAD CSV FROM 'file:///tab.csv' AS row FOREACH (x IN [1] | CREATE (:Q {line: linenumber()}))

LOAD CSV FROM 'file:///ragged.csv' AS row CALL (row) { CREATE (:Q {a: row[0]}) } IN TRANSACTIONS OF 2 ROWS
