// Meetings that were planned or thought possible, and that no article says were held.
// $before (date, optional): only those that should have been over before this day.

MATCH (m:Meeting)
WHERE m.status IN ['planned', 'possible'] AND ($before IS NULL OR m.latest < date($before))
RETURN m.earliest AS earliest, m.latest AS latest, m.status AS status, m.participants AS participants,
  m.places AS places, m.articles AS articles, m.origins AS origins, m.id AS id
ORDER BY earliest, latest, id
