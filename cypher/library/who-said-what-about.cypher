// Who is quoted as saying what about a person, state, organization, place, proposal or meeting.
// $subject (subject): what was spoken of.

MATCH (speaker)-[quoted:QUOTED]->(s:Statement)-[:ABOUT]->(x)
WHERE $subject IN [x.id, x.name, x.title]
OPTIONAL MATCH (c:Claim {slot: 'event'})-[:ABOUT]->(s)
WITH speaker, quoted, s, min(c.start) AS position
RETURN quoted.earliest AS earliest, quoted.published AS published, speaker.name AS speaker, s.text AS words,
  s.kind AS kind, quoted.articles AS articles, quoted.origins AS origins, s.id AS id
ORDER BY coalesce(earliest, published), position, speaker, id
