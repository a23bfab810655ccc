// Who met whom
MATCH path = (:Person)-[:MET_WITH]-(:Person) RETURN path LIMIT 200;

// Meetings with their company and place
MATCH path = (:Meeting {status: 'held'})-[:ATTENDED|HELD_IN]-() RETURN path LIMIT 200;

// Meetings that were refused, denied or cancelled
MATCH (m:Meeting) WHERE m.status IN ['refused', 'denied', 'cancelled']
OPTIONAL MATCH path = (m)<-[:REJECTED]-() RETURN m, path LIMIT 200;

// Proposals and who takes which position
MATCH path = ()-[:PROPOSED|ACCEPTED|REJECTED]->(:Proposal) RETURN path LIMIT 200;

// Plans with their parts
MATCH path = (:Proposal)-[:PART_OF]->(:Proposal) RETURN path LIMIT 200;

// Who rejected whose proposal
MATCH path = (p)-[:REJECTED]->(:Proposal)<-[:PROPOSED]-(q) RETURN path LIMIT 200;

// Who speaks for whom
MATCH path = (:Person)-[:REPRESENTS]->() RETURN path LIMIT 200;

// Who is quoted on what
MATCH path = ()-[:QUOTED]->(:Statement)-[:ABOUT]->() RETURN path LIMIT 200;

// Who is connected best
MATCH (p:Person)-[:MET_WITH]-(other) RETURN p.name AS name, count(DISTINCT other) AS others ORDER BY others DESC, name LIMIT 20;

// What is in dispute, with its sentences
MATCH (c:Claim)-[:ABOUT]->(m:Meeting), (c)-[:IN]->(a:Article) WHERE c.slot IN m.disputed
RETURN m.title AS meeting, c.slot AS slot, c.value AS value, collect(DISTINCT a.publisher) AS publishers ORDER BY meeting, slot;

// The newest articles
MATCH (a:Article) WHERE a.published IS NOT NULL RETURN a ORDER BY a.published DESC LIMIT 25;

// Whether the facts are up to date
MATCH (s:DossierStore) RETURN s.revision = s.projected AS upToDate, s.writer IS NOT NULL AS beingWritten;
