// The words on which a fact about something rests, and where they stand.
// $subject (subject): a person, state, organization, place, proposal or meeting.

MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE $subject IN [x.id, x.name, x.title]
RETURN DISTINCT article.published AS published, article.publisher AS publisher, c.slot AS slot, c.value AS value,
  c.polarity AS polarity, c.modality AS modality, c.text AS words, c.start AS position, c.id AS id
ORDER BY published, publisher, position, slot, id
