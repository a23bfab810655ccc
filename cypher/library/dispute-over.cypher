// Who says what about one disputed meeting, proposal or actor, with the words that say it.
// $subject (subject): its name or title, words of it, or its id.

MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE $subject IN [x.id, x.name, x.title] AND c.slot IN x.disputed AND (c.slot <> 'date' OR c.fact = x.id)
// Who was there, and who was not, is said of persons, states and organizations.
OPTIONAL MATCH (c)-[:ABOUT]->(who:Person|State|Organization)
WHERE c.slot = 'participant'
RETURN c.slot AS slot,
  CASE
    WHEN who IS NULL THEN c.value
    WHEN c.value STARTS WITH 'not '
      THEN who.name + CASE c.modality WHEN 'actual' THEN ' was not there' ELSE ' is not to be there' END
    WHEN c.polarity = 'denied' THEN who.name
    ELSE who.name + CASE c.modality WHEN 'actual' THEN ' was there' ELSE ' is to be there' END
  END AS value,
  article.publisher AS publisher, article.published AS published, c.text AS words
ORDER BY slot, value, published, publisher, c.id
