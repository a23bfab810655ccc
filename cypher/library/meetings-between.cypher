// The held meetings of two actors, each with who tells of it.
// $first (actor): one of the two.
// $second (actor): the other.

MATCH (a)-[:ATTENDED]->(m:Meeting {status: 'held'})<-[:ATTENDED]-(b)
WHERE $first IN [a.id, a.name] AND $second IN [b.id, b.name]
OPTIONAL MATCH (m)<-[:ABOUT]-(:Claim)-[:IN]->(article:Article)
WITH DISTINCT m, article.publisher AS publisher
ORDER BY publisher
RETURN m.title AS meeting, m.mode AS mode, m.earliest AS earliest, m.latest AS latest,
  m.minutesMin AS minutesMin, m.minutesMax AS minutesMax, m.disputed AS disputed, collect(publisher) AS publishers
ORDER BY earliest, latest, meeting
