// The articles that tell of something, by date, with how many of their claims are about it.
// $subject (subject): a person, state, organization, place, proposal or meeting.

MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(article:Article)
WHERE $subject IN [x.id, x.name, x.title]
RETURN article.published AS published, article.publisher AS publisher, article.headline AS headline,
  count(DISTINCT c) AS claims, article.id AS id
ORDER BY published, publisher, headline, id
