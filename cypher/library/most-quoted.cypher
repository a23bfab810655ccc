// Who is quoted most, and in how many articles.
// $limit (integer, default 20): at most so many rows.

MATCH (speaker)-[quoted:QUOTED]->(s:Statement)
RETURN speaker.name AS speaker, labels(speaker)[0] AS kind, count(DISTINCT s) AS statements,
  speaker.articles AS articles, min(quoted.published) AS firstQuoted, max(quoted.publishedLatest) AS lastQuoted,
  speaker.id AS id
ORDER BY statements DESC, speaker, id
LIMIT $limit
