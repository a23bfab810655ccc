// Points.

RETURN point({x: 1, y: 2}) AS a, point({x: 1.5, y: 2, z: 3}) AS b, point({longitude: 13.4, latitude: 52.5}) AS c, point({longitude: 13.4, latitude: 52.5, height: 30}) AS d, point({x: 13.4, y: 52.5, crs: 'WGS-84'}) AS e, point({x: 1, y: 2, srid: 7203}) AS f

RETURN point({x: 1}) AS p

RETURN point({x: 1, y: null}) AS p

RETURN point({longitude: 200, latitude: 52}) AS p

RETURN point({longitude: 20, latitude: 100}) AS p

RETURN point({x: 1, y: 2, crs: 'nope'}) AS p

RETURN point({x: 'a', y: 2}) AS p

WITH point({longitude: 13.4, latitude: 52.5, height: 30}) AS p RETURN p.longitude AS lo, p.latitude AS la, p.height AS h, p.x AS x, p.y AS y, p.z AS z, p.crs AS c, p.srid AS s

WITH point({x: 1, y: 2}) AS p RETURN p.x AS x, p.y AS y, p.crs AS c, p.srid AS s

WITH point({x: 1, y: 2}) AS p RETURN p.z AS z

WITH point({x: 1, y: 2}) AS p RETURN p.longitude AS z

WITH point({x: 1, y: 2}) AS p RETURN p.nope AS z

RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS a, point.distance(point({x: 0, y: 0, z: 0}), point({x: 1, y: 2, z: 2})) AS b, round(point.distance(point({longitude: 13.4, latitude: 52.5}), point({longitude: 2.35, latitude: 48.85}))) AS c, point.distance(point({x: 0, y: 0}), point({longitude: 0, latitude: 0})) AS d, point.distance(point({x: 0, y: 0}), null) AS e

RETURN point({x: 1, y: 2}) = point({x: 1.0, y: 2.0}) AS a, point({x: 1, y: 2}) = point({x: 1, y: 2, z: 3}) AS b, point({x: 1, y: 2}) < point({x: 2, y: 3}) AS c

RETURN point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS a, point.withinBBox(point({x: 3, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS b, point.withinBBox(null, point({x: 0, y: 0}), point({x: 2, y: 2})) AS c

UNWIND [point({x: 2, y: 1}), point({x: 1, y: 2}), point({x: 1, y: 1}), point({longitude: 1, latitude: 1})] AS p RETURN p ORDER BY p

RETURN toString(point({x: 1, y: 2})) AS s

CREATE (n:Pt {p: point({x: 1, y: 2})}) RETURN n

RETURN point({x: 1, y: 2}) + 1 AS x

RETURN distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS a
