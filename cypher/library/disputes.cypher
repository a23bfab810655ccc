// Where reports contradict each other: what is disputed, and who says what.

// A claim may be about a meeting and yet date something else, such as its refusal: dates must be of the fact itself.
MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE c.slot IN x.disputed AND (c.slot <> 'date' OR c.fact = x.id)
// Who was there, and who was not, is said of persons, states and organizations.
OPTIONAL MATCH (c)-[:ABOUT]->(who:Person|State|Organization)
WHERE c.slot = 'participant'
WITH DISTINCT x, c.slot AS slot, article.publisher AS publisher,
  CASE
    WHEN who IS NULL THEN c.value
    WHEN c.value STARTS WITH 'not '
      THEN who.name + CASE c.modality WHEN 'actual' THEN ' was not there' ELSE ' is not to be there' END
    WHEN c.polarity = 'denied' THEN who.name
    ELSE who.name + CASE c.modality WHEN 'actual' THEN ' was there' ELSE ' is to be there' END
  END AS value
ORDER BY publisher
RETURN coalesce(x.title, x.name, x.text) AS fact, slot, value, collect(publisher) AS publishers, x.id AS id
ORDER BY fact, id, slot, value
