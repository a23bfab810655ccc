// Who says what about one disputed meeting, proposal or actor, with the words that say it.
// $subject (subject): its name or title, words of it, or its id.

MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE $subject IN [x.id, x.name, x.title] AND c.slot IN x.disputed AND (c.slot <> 'date' OR c.fact = x.id)
RETURN c.slot AS slot, c.value AS value, article.publisher AS publisher, article.published AS published,
  c.text AS words
ORDER BY slot, value, published, publisher, c.id
