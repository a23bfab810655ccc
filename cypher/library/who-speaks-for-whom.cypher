// Who speaks for whom: quoted people, what they represent and in which role, and how often they are quoted.

MATCH (person:Person)-[represents:REPRESENTS]->(x)
MATCH (person)-[:QUOTED]->(s:Statement)
WITH person, represents, x, count(DISTINCT s) AS statements
RETURN x.name AS represented, person.name AS person, represents.role AS role, statements
ORDER BY represented, statements DESC, person, role, represents.id
