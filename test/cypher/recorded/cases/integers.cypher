// INTEGER is exact in 64 bits; FLOAT as IEEE has it.

RETURN 9007199254740993 AS a, 9007199254740993 + 1 AS b, 9223372036854775807 AS c, -9223372036854775808 AS d, 4611686018427387904 * 1 AS e

RETURN 9223372036854775807 + 1 AS a

RETURN -9223372036854775808 - 1 AS a

RETURN 4611686018427387904 * 2 AS a

RETURN -9223372036854775808 * -1 AS a

RETURN -(-9223372036854775808) AS a

RETURN abs(-9223372036854775808) AS a

RETURN -9223372036854775808 / -1 AS a

RETURN 9223372036854775808 AS a

RETURN -9223372036854775809 AS a

RETURN 0x7FFFFFFFFFFFFFFF AS a, 0xff AS b, 0o17 AS c, -0x10 AS d

RETURN 0x8000000000000000 AS a

RETURN 017 AS a

RETURN 0o8 AS a

RETURN 1_000_000 AS a

RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % 3 AS c, -7 % 3 AS d, 7 % -3 AS e, 7 / 2.0 AS f, 7.5 % 2 AS g

RETURN 1 / 0 AS a

RETURN 1 % 0 AS a

RETURN 1.0 / 0 AS a, -1 / 0.0 AS b, 0.0 / 0 AS c, 1 % 0.0 AS d

RETURN 2 ^ 3 AS a, 2 ^ -1 AS b, 2 ^ 0.5 AS c, 0 ^ 0 AS d, (-8) ^ (1.0 / 3) AS e

RETURN 1e3 AS a, 1.5e-3 AS b, .5 AS c, 1E10 AS d, 1e308 * 10 AS e

RETURN 1. AS a

RETURN 1e400 AS a

RETURN 0.1 + 0.2 AS a, 1.0 AS b, 100.0 AS c, 1e21 AS d, 123456789012345680.0 AS e

RETURN abs(-5) AS a, abs(-5.5) AS b, sign(-3) AS c, sign(0) AS d, sign(2.5) AS e, ceil(1.2) AS f, floor(-1.2) AS g, round(1.5) AS h, round(-1.5) AS i, round(2.5) AS j, round(1.25, 1) AS k, round(1.249, 1, 'UP') AS l, round(-1.25, 1, 'HALF_EVEN') AS m, round(5) AS n

RETURN round(1.5, 0, 'NOPE') AS a

RETURN round(1.123456, 20) AS a, round(123.456, -1) AS b

RETURN sqrt(4) AS a, sqrt(-1) AS b, exp(1) AS c, log(1) AS d, log(0) AS e, log10(100) AS f, e() AS g, pi() AS h

RETURN sin(0) AS a, cos(0) AS b, tan(0) AS c, cot(1) AS d, asin(1) AS e, acos(1) AS f, atan(1) AS g, atan2(1, 2) AS h, degrees(pi()) AS i, radians(180) AS j, haversin(1) AS k, sinh(1) AS l

RETURN toInteger(9223372036854775807.0) AS a, toInteger(-1e300) AS b, toInteger('9223372036854775807') AS c

RETURN toFloat(9223372036854775807) AS a, 9223372036854775807 + 0.0 AS b

RETURN 9223372036854775807 - 1 = 9223372036854775806 AS a

UNWIND [9223372036854775806, 9223372036854775807, 9223372036854775805] AS x RETURN x ORDER BY x DESC

CREATE (n:I {big: 9223372036854775807, small: -9223372036854775808, f: 1.0}) RETURN n

RETURN +5 AS a, -5 AS b, - -5 AS c, 5 - -5 AS d

RETURN true + 1 AS a

RETURN true AND 1 AS a

RETURN NOT 'a' AS a

RETURN null AND false AS a, null AND true AS b, null OR true AS c, null OR false AS d, null XOR true AS e, NOT null AS f, true XOR true AS g

RETURN Infinity AS a, -Infinity AS b, NaN AS c, INF AS d

RETURN NaN = NaN AS a, Infinity = Infinity AS b, Infinity > 9223372036854775807 AS c
