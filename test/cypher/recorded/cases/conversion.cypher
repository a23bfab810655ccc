// toX, toXOrNull, toXList, types of values.

UNWIND ['1', '1.5', ' 7 ', '1e3', '0x10', 'abc', '', '9223372036854775808', '-0', '+5', '1_000', 'NaN', '.5', '5.'] AS s RETURN s, toInteger(s) AS i, toFloat(s) AS f ORDER BY s

UNWIND [1, -1, 0, 2.7, -2.7, 1e20, true, false] AS v RETURN toInteger(v) AS i

UNWIND ['true', 'FALSE', ' True ', 'yes', '1', ''] AS s RETURN toBoolean(s) AS b

UNWIND [0, 1, -5] AS i RETURN toBoolean(i) AS b

RETURN toBoolean(1.5) AS b

RETURN toInteger([1]) AS i

RETURN toFloat(true) AS i

RETURN toString([1]) AS s

UNWIND [1, 1.0, 1.5, 1e10, 1e-10, -0.0, 123456789.0, 1e21, true, 'x', 0.1] AS v RETURN toString(v) AS s

RETURN toString(1.0 / 0.0) AS a, toString(0.0 / 0.0) AS b, toString(-1.0 / 0.0) AS c

UNWIND [1, 1.5, '2', 'x', true, [1], {a: 1}, date('2024-01-01'), null] AS v RETURN toIntegerOrNull(v) AS i, toFloatOrNull(v) AS f, toBooleanOrNull(v) AS b, toStringOrNull(v) AS s

RETURN toIntegerList(['1', 2.5, true, 'x', null]) AS a, toFloatList(['1', 2, 'x']) AS b, toBooleanList(['true', 0, 'x', 1.5]) AS c, toStringList([1, 1.5, true, 'x', date('2024-01-01'), [1]]) AS d

RETURN toIntegerList(null) AS a, toStringList([]) AS b

RETURN toIntegerList(1) AS a

RETURN valueType(1) AS a, valueType(1.5) AS b, valueType('x') AS c, valueType(true) AS d, valueType(null) AS e, valueType([1, 2]) AS f, valueType([1, 'a', null]) AS g, valueType([]) AS h, valueType({a: 1}) AS i, valueType([[1], [1.5]]) AS j, valueType(point({x: 1, y: 2})) AS k

UNWIND [1, 1.5, 'x', true, [1], [1, 'x'], [], {a: 1}, null, date('2024-01-01')] AS v RETURN v IS :: INTEGER AS i, v IS :: FLOAT AS f, v IS :: STRING NOT NULL AS s, v IS :: LIST<INTEGER> AS l, v IS :: ANY AS any, v IS NOT :: BOOLEAN AS nb, v IS TYPED MAP AS m, v IS :: INTEGER | FLOAT AS n, v IS :: NOTHING AS no, v IS :: NULL AS nul, v IS :: PROPERTY VALUE AS p

RETURN toInteger(null) AS a, toFloat(null) AS b, toBoolean(null) AS c, toString(null) AS d, toIntegerOrNull(null) AS e

RETURN toInteger('12345678901234567890') AS a

RETURN toInteger(9.3e18) AS a

RETURN coalesce(null, null, 3) AS a, coalesce(null) AS b, nullIf(1, 1) AS c, nullIf(1, 2) AS d

RETURN coalesce() AS a

RETURN char_length('abc') AS a, character_length('äöü') AS b, size('a😀b') AS c

RETURN elementId(null) AS a, id(null) AS b, labels(null) AS c, type(null) AS d, keys(null) AS e, size(null) AS f, length(null) AS g, head(null) AS h, nodes(null) AS i, startNode(null) AS j

RETURN randomUUID() <> randomUUID() AS a, rand() < 1 AS b, timestamp() > 0 AS c

RETURN isNaN(0.0 / 0) AS a, isNaN(1) AS b, isNaN(null) AS c

RETURN isNaN('x') AS a

RETURN isEmpty('') AS a, isEmpty([]) AS b, isEmpty({}) AS c, isEmpty('x') AS d, isEmpty(null) AS e

RETURN isEmpty(1) AS a
