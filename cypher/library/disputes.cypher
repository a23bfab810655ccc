// Where reports contradict each other: what is disputed, and who says what.

// A claim may be about a meeting and yet date something else, such as its refusal: dates must be of the fact itself.
MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE c.slot IN x.disputed AND (c.slot <> 'date' OR c.fact = x.id)
WITH DISTINCT x, c.slot AS slot, c.value AS value, article.publisher AS publisher
ORDER BY publisher
RETURN coalesce(x.title, x.name, x.text) AS fact, slot, value, collect(publisher) AS publishers, x.id AS id
ORDER BY fact, id, slot, value
