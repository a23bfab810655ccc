/** The Cypher behind the viewer's reads. Texts are constants; everything variable is a parameter. */

const kinds = 'Person|State|Organization|Place|Proposal|Meeting|Statement';
/** Relationships that count towards how well connected a node is. */
const acts = 'MET_WITH|PROPOSED|REJECTED|ACCEPTED|QUOTED';
const ties = `${acts}|ATTENDED|HELD_IN|LOCATED_IN|REPRESENTS|PART_OF`;

const dates = (name: string) =>
  `toString(${name}.earliest) AS earliest, toString(${name}.latest) AS latest,
  toString(${name}.published) AS published, toString(${name}.publishedLatest) AS publishedLatest,
  ${name}.articles AS articles, ${name}.origins AS origins, ${name}.disputed AS disputed`;

const relationshipRow = `RETURN DISTINCT r.id AS id, type(r) AS type, a.id AS start, b.id AS end, r.meeting AS meeting,
  r.role AS role, r.tense AS tense, r.status AS status, r.confidence AS confidence, ${dates('r')}
ORDER BY id`;

const claimRow = `RETURN c.id AS id, c.fact AS fact,
  [(c)-[:ABOUT]->(who:Person|State|Organization) WHERE c.slot = 'participant' | who.id] AS about, c.slot AS slot, c.value AS value, c.polarity AS polarity,
  c.modality AS modality, c.start AS start, c.end AS end, c.text AS text, c.confidence AS confidence,
  a.id AS article, a.publisher AS publisher, a.headline AS headline, a.url AS url,
  toString(a.published) AS earliest, toString(coalesce(a.publishedLatest, a.published)) AS latest
ORDER BY earliest, article, start, id`;

export const actors = `MATCH (n:Person|State|Organization)-[r:${acts}]-()
WITH n.id AS id, count(r) AS degree
RETURN id
ORDER BY degree DESC, id`;

export const nodes = `MATCH (n:${kinds})
WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r:${ties}]-()
WITH n, count(r) AS degree
RETURN n.id AS id, labels(n)[0] AS kind, degree, coalesce(n.name, n.title, n.text, n.id) AS name, n.aliases AS aliases,
  n.roles AS roles, n.participants AS participants, n.places AS places, n.kind AS sort, n.status AS status,
  n.mode AS mode, n.minutesMin AS minutesMin, n.minutesMax AS minutesMax, ${dates('n')}
ORDER BY id`;

export const among = `MATCH (a:Person|State|Organization)-[r:MET_WITH|PROPOSED|REJECTED|ACCEPTED|REPRESENTS]->(b)
WHERE a.id IN $actors AND (b.id IN $actors OR b:Proposal)
${relationshipRow}`;

export const around = `MATCH (n:${kinds})
WHERE n.id = $id
MATCH (n)-[r:${ties}|ABOUT]-(other)
WHERE NOT other:Claim
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
${relationshipRow}
LIMIT $limit`;

/** `type` is one of the model's own, so that a store need not look through all relationships. */
export const relationships = (type: string | null) => `MATCH (a)-[r${type === null ? '' : `:${type}`}]->(b)
WHERE r.id IN $ids
${relationshipRow}`;

export const planned = `MATCH (m:Meeting)
WHERE m.status IN ['planned', 'possible']
MATCH (m)<-[:ABOUT]-(:Claim {slot: 'participant', polarity: 'asserted'})-[:ABOUT]->(actor:Person|State|Organization)
RETURN DISTINCT m.id AS meeting, actor.id AS actor
ORDER BY meeting, actor`;

export const spoken = `MATCH (a:Person|State|Organization)-[r:QUOTED]->(:Statement)-[:ABOUT]->(x)
WHERE a.id IN $actors AND a <> x
RETURN DISTINCT r.id AS quoted, x.id AS target
ORDER BY quoted, target`;

export const quotations = `MATCH (a:Person|State|Organization)-[r:QUOTED]->(b:Statement)
WHERE a.id IN $actors
${relationshipRow}`;

export const claimsAbout = `MATCH (x:${kinds})<-[:ABOUT]-(c:Claim)
WHERE x.id IN $ids
WITH c, count(DISTINCT x) AS found
WHERE found = size($ids)
MATCH (c)-[:IN]->(a:Article)
${claimRow}`;

export const claimsIn = `MATCH (c:Claim)-[:IN]->(a:Article)
WHERE a.id = $article
RETURN c.fact AS fact, c.start AS start, c.end AS end
ORDER BY start, end, fact`;

export const publishers = `MATCH (x:${kinds})<-[:ABOUT]-(c:Claim)-[:IN]->(a:Article)
WHERE x.id IN $nodes AND a.publisher IS NOT NULL
WITH c, a, x
ORDER BY x.id
RETURN c.id AS claim, c.fact AS fact, collect(DISTINCT x.id) AS about,
  CASE WHEN c.slot = 'event' THEN split(c.value, ' ')[0] ELSE null END AS act, a.publisher AS publisher
ORDER BY claim`;

export const names = `MATCH (n:${kinds})
RETURN n.id AS id, labels(n)[0] AS kind, coalesce(n.name, n.title, n.text, n.id) AS name, n.aliases AS aliases,
  n.origins AS origins
ORDER BY id`;

export const happened = `MATCH ()-[r:PROPOSED|REJECTED|ACCEPTED|QUOTED]->()
WHERE r.earliest IS NOT NULL AND r.latest IS NOT NULL
RETURN toString(r.earliest) AS earliest, toString(r.latest) AS latest, count(*) AS count
UNION ALL
MATCH (m:Meeting)
WHERE m.status = 'held' AND m.earliest IS NOT NULL AND m.latest IS NOT NULL
RETURN toString(m.earliest) AS earliest, toString(m.latest) AS latest, count(*) AS count`;

export const published = `MATCH (a:Article)
WHERE a.published IS NOT NULL
RETURN toString(a.published) AS earliest, toString(coalesce(a.publishedLatest, a.published)) AS latest,
  count(*) AS count`;

/** Without what a store keeps beside the facts. */
export const nodeCounts = `MATCH (n) WITH labels(n)[0] AS name, count(*) AS count
WHERE NOT name STARTS WITH 'Dossier' RETURN name, count ORDER BY name`;
export const relationshipCounts = 'MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count ORDER BY name';
export const disputedCount = `MATCH (n:${kinds}) WHERE size(coalesce(n.disputed, [])) > 0 RETURN count(*) AS count`;
export const publisherNames = `MATCH (a:Article) WHERE a.publisher IS NOT NULL
RETURN DISTINCT a.publisher AS publisher ORDER BY publisher`;
