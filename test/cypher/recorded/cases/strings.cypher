// String functions and operators.

RETURN left('abc', 2) AS a, left('abc', 5) AS b, left('', 1) AS c, right('abc', 2) AS d, right('abc', 0) AS e, left(null, 1) AS f

RETURN left('abc', -1) AS a

RETURN left('abc', null) AS a

RETURN left(null, null) AS a

RETURN substring('hello', 1) AS a, substring('hello', 1, 2) AS b, substring('hello', 10) AS c, substring('hello', 0, 100) AS d, substring(null, 1) AS e

RETURN substring('hello', -1) AS a

RETURN substring('hello', 1, -1) AS a

RETURN substring('hello', null) AS a

RETURN replace('aaa', 'a', 'b') AS a, replace('abc', '', 'x') AS b, replace('abc', 'z', 'x') AS c, replace('abc', null, 'x') AS d, replace('abc', 'b', '') AS e

RETURN split('a,b,c', ',') AS a, split('abc', '') AS b, split('', ',') AS c, split('a,b;c', [',', ';']) AS d, split(null, ',') AS e, split(',a,', ',') AS f

RETURN trim('  a b ') AS a, ltrim('  a ') AS b, rtrim(' a  ') AS c, btrim('xxaxx', 'x') AS d, ltrim('xya', 'xy') AS e, rtrim('axy', 'yx') AS f, trim(BOTH 'x' FROM 'xax') AS g, trim(LEADING 'x' FROM 'xax') AS h, trim(TRAILING FROM ' a ') AS i

RETURN toUpper('straße') AS a, toLower('ÀÉ') AS b, upper('a') AS c, lower('A') AS d, toUpper(null) AS e

RETURN reverse('abc') AS a, reverse('a😀b') AS b, reverse([1, 2, 3]) AS c, reverse(null) AS d

RETURN reverse(1) AS a

RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'c' AS b, 'abc' CONTAINS 'b' AS c, 'abc' CONTAINS '' AS d, 'abc' STARTS WITH null AS e, null CONTAINS 'a' AS f

RETURN 'abc' STARTS WITH 1 AS a, 1 STARTS WITH 'a' AS b, [1] CONTAINS 1 AS c

RETURN 'abc' =~ 'a.c' AS a, 'abc' =~ 'b' AS b, 'ABC' =~ '(?i)abc' AS c, 'a\nb' =~ 'a.b' AS d, 'a\nb' =~ '(?s)a.b' AS e, null =~ 'a' AS f, 'abc' =~ null AS g

RETURN 'abc' =~ '(' AS a

RETURN 'abc' =~ 1 AS a

RETURN 'a' + 'b' AS a, 'a' + 1 AS b, 1 + 'a' AS c, 'a' + 1.0 AS d, 'a' + true AS e, 'a' + null AS f, 'a' || 'b' AS g, 'a' + date('2024-01-01') AS h

RETURN 'a' || 1 AS a

RETURN 'a' || null AS a

RETURN 'a' + [1] AS a, [1] + 'a' AS b

RETURN 'a' + {b: 1} AS a

RETURN 'a' * 2 AS a

RETURN 'a' - 'b' AS a

RETURN 'a' < 'b' AS a, 'a' < 'B' AS b, 'a' < 'aa' AS c, 'ä' > 'z' AS d, '' < 'a' AS e, 'a' < 1 AS f, 'a' = 1 AS g, '1' = 1 AS h

UNWIND ['b', 'a', 'B', 'ä', '', 'aa', '😀', 'Z', '\uffff'] AS s RETURN s ORDER BY s

RETURN 'it''s' AS a

RETURN 'it\'s' AS a, "say \"x\"" AS b, 'tab\there' AS c, 'u\u00e9' AS d, '\\' AS e, 'a\/b' AS f

RETURN '\x' AS a

RETURN '\u12' AS a

RETURN normalize('é') = normalize('é') AS a, 'é' IS NORMALIZED AS b, 'é' IS NFD NORMALIZED AS c, normalize('ﬁ', NFKC) AS d

RETURN normalize('a', 'NFC') AS a

RETURN char_length('') AS a, size('') AS b, 'abc'[0] AS c

RETURN 'abc'[0..2] AS c

RETURN ltrim('\u2003a') AS a, trim('\u00a0a\u00a0') AS b

RETURN replace('abcabc', 'b', 'x', 1) AS a

RETURN lpad('5', 3, '0') AS a

RETURN toUpper(1) AS a

RETURN size(1) AS a
