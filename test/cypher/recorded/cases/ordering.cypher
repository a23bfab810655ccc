// Order across types, nulls, SKIP and LIMIT.

UNWIND [1, 'a', true, null, 1.5, [1], {a: 1}, date('2024-01-01'), duration('P1D'), point({x: 1, y: 2}), localtime('12:00'), time('12:00Z'), localdatetime('2024-01-01T00:00'), datetime('2024-01-01T00:00Z'), false, 'B', 0.0 / 0, -1] AS v RETURN v ORDER BY v

UNWIND [1, 'a', true, null, 1.5, [1], {a: 1}, date('2024-01-01'), duration('P1D'), false, 0.0 / 0, -1] AS v RETURN v ORDER BY v DESC

UNWIND [1, 2, 3, 4, 5] AS x RETURN x ORDER BY x SKIP 1 LIMIT 2

UNWIND [1, 2, 3] AS x RETURN x ORDER BY x OFFSET 1

UNWIND [1, 2, 3] AS x RETURN x ORDER BY x DESC LIMIT 0

UNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT 1 + 1

UNWIND [1, 2, 3] AS x RETURN x LIMIT -1

UNWIND [1, 2, 3] AS x RETURN x LIMIT 1.5

UNWIND [1, 2, 3] AS x RETURN x LIMIT x

UNWIND [1, 2, 3] AS x RETURN x LIMIT null

UNWIND [1, 2, 3] AS x RETURN x LIMIT 'a'

UNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT toInteger('2')

UNWIND [[2, 'a'], [1, 'b'], [1, 'a']] AS r RETURN r[0] AS n, r[1] AS s ORDER BY n ASC, s DESCENDING

UNWIND [2, null, 1] AS x RETURN x ORDER BY x ASC

UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC

UNWIND [1, 2, 3] AS x RETURN x * -1 AS y ORDER BY y

UNWIND [1, 2, 3] AS x RETURN x AS y ORDER BY x * -1

UNWIND [1, 2, 3] AS x WITH x ORDER BY x DESC RETURN collect(x) AS l

UNWIND [1, 2, 3] AS x WITH x AS y ORDER BY x DESC SKIP 1 RETURN y ORDER BY y

UNWIND [1, 1.0, 2] AS x RETURN x ORDER BY x

UNWIND [3, 1] AS x RETURN x ORDER BY -x

UNWIND [true, false, null] AS x RETURN x ORDER BY x

UNWIND [{b: 1}, {a: 2}, {a: 1, b: 1}, {a: 1}] AS m RETURN m ORDER BY m

UNWIND [-1, 0.0, -0.0, 1e308, -1e308, 9223372036854775807, 9223372036854775807.0, 9223372036854775806] AS x RETURN x ORDER BY x

RETURN 1 < 'a' AS a, 1 < null AS b, true > false AS c, [1] < 1 AS d, date('2024-01-01') < 1 AS e, 1 <= 1.0 AS f, 0.0 / 0 = 0.0 / 0 AS g, 0.0 / 0 < 1 AS h, 0.0 / 0 <> 1 AS i, {a: 1} < {a: 2} AS j

RETURN 1 = 1.0 AS a, 1 = '1' AS b, true = 1 AS c, null = null AS d, null <> null AS e, [] = null AS f, 'a' = 'A' AS g

RETURN 9007199254740993 = 9007199254740992.0 AS a, 9007199254740993 > 9007199254740992.0 AS b, 9223372036854775807 < 9223372036854775807.0 AS c

RETURN 1 < 2 < 3 AS a, 1 < 3 < 2 AS b, 1 = 1 <> 2 AS c, 3 > 2 >= 2 AS d

WITH 1 AS a, 2 AS b RETURN a, b ORDER BY c

UNWIND [1, 2] AS x RETURN x ORDER BY sum(x)

UNWIND [1, 2] AS x RETURN DISTINCT x ORDER BY x DESC

UNWIND [{a: 1, b: 2}] AS m RETURN DISTINCT m.a AS a ORDER BY m.b
