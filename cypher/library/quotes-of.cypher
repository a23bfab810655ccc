// What an actor is quoted as saying, by date, if wanted only about one subject.
// $actor (actor): who is quoted.
// $subject (subject, optional): only what was said about this.
// $from (date, optional): only words that may be from this day or later.
// $to (date, optional): only words that may be from this day or earlier.

// The day on which the words were said is often not told: the day on which they were first printed then stands in.
MATCH (speaker)-[quoted:QUOTED]->(s:Statement)
WHERE $actor IN [speaker.id, speaker.name]
  AND ($from IS NULL OR coalesce(quoted.latest, quoted.publishedLatest) >= date($from))
  AND ($to IS NULL OR coalesce(quoted.earliest, quoted.published) <= date($to))
OPTIONAL MATCH (s)-[:ABOUT]->(x)
WITH quoted, s, x
ORDER BY x.id
WITH quoted, s, collect(x) AS subjects
WHERE $subject IS NULL OR any(x IN subjects WHERE $subject IN [x.id, x.name, x.title])
OPTIONAL MATCH (c:Claim {slot: 'event'})-[:ABOUT]->(s)
WITH quoted, s, subjects, min(c.start) AS position
RETURN quoted.earliest AS earliest, quoted.published AS published, s.text AS words, s.kind AS kind,
  [x IN subjects | coalesce(x.name, x.title)] AS about, quoted.origins AS origins, s.id AS id
ORDER BY coalesce(earliest, published), position, id
