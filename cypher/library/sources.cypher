// The articles, by publisher and date, and how many claims each supports.

MATCH (article:Article)
OPTIONAL MATCH (c:Claim)-[:IN]->(article)
RETURN article.publisher AS publisher, article.published AS published, article.headline AS headline,
  article.url AS url, article.path AS path, count(c) AS claims, article.id AS id
ORDER BY publisher, published, headline, id
