// Who is quoted most, and in how many articles.
// $limit (integer, default 20): at most so many rows.

MATCH (speaker)-[:QUOTED]->(s:Statement)
WITH speaker, count(DISTINCT s) AS statements, min(s.earliest) AS first, max(s.latest) AS last
RETURN speaker.name AS speaker, labels(speaker)[0] AS kind, statements, speaker.articles AS articles, first, last
ORDER BY statements DESC, speaker, speaker.id
LIMIT $limit
