// List functions and operators.

RETURN range(1, 5) AS a, range(5, 1) AS b, range(5, 1, -2) AS c, range(0, 10, 3) AS d, range(1, 1) AS e, range(-2, 2) AS f, range(null, 1) AS g

RETURN range(1, 5, 0) AS a

RETURN range(1, 2.5) AS a

RETURN [1, 2, 3][0] AS a, [1, 2, 3][-1] AS b, [1, 2, 3][5] AS c, [1, 2, 3][null] AS d, null[0] AS e, [1, 2, 3][-4] AS f

RETURN [1, 2, 3]['a'] AS a

RETURN [1, 2, 3][1.5] AS a

RETURN [1, 2, 3, 4][1..3] AS a, [1, 2, 3, 4][..2] AS b, [1, 2, 3, 4][-2..] AS c, [1, 2, 3, 4][2..1] AS d, [1, 2, 3, 4][0..100] AS e, [1, 2, 3][null..2] AS f, [1, 2, 3][-100..2] AS g, [1, 2, 3][..] AS h

RETURN head([1, 2]) AS a, last([1, 2]) AS b, tail([1, 2, 3]) AS c, head([]) AS d, last([]) AS e, tail([]) AS f, size([1, null]) AS g, reverse([1, 2]) AS h

RETURN [1, 2] + 3 AS a, 0 + [1] AS b, [1] + [2] AS c, [1] + null AS d, null + [1] AS e, [] + [] AS f, [1] + [[2]] AS g, [1] || [2] AS h

RETURN 1 IN [1, 2] AS a, 3 IN [1, 2] AS b, 3 IN [1, null] AS c, 1 IN [1, null] AS d, null IN [1] AS e, null IN [] AS f, 1 IN null AS g, [1] IN [[1]] AS h, 1.0 IN [1] AS i, [1, null] IN [[1, 2]] AS j

RETURN 1 IN 1 AS a

RETURN 'a' IN 'abc' AS a

RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2] AS a, [x IN [1, 2, 3] | x] AS b, [x IN [1, 2, 3] WHERE x = 2] AS c, [x IN null | x] AS d, [x IN [] | x] AS e

RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1, 2] WHERE x > 1) AS b, none(x IN [1, 2] WHERE x > 5) AS c, single(x IN [1, 2] WHERE x = 1) AS d, all(x IN [] WHERE x > 0) AS e, any(x IN [] WHERE x) AS f, all(x IN [1, null] WHERE x > 0) AS g, any(x IN [1, null] WHERE x > 5) AS h, single(x IN [1, null] WHERE x > 0) AS i, none(x IN [null] WHERE x > 0) AS j, all(x IN null WHERE x) AS k

RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS a, reduce(s = '', x IN ['a', 'b'] | s + x) AS b, reduce(s = 0, x IN [] | s + x) AS c, reduce(s = 0, x IN null | s + x) AS d, reduce(s = [], x IN [1, 2] | [x] + s) AS e, reduce(s = 0, x IN [1, null] | s + x) AS f

RETURN [1, 2] = [1, 2] AS a, [1, 2] = [1, 3] AS b, [1, null] = [1, null] AS c, [1, null] = [2, null] AS d, [1] = [1.0] AS e, [] = [] AS f, [1] = 1 AS g, [1, 2] <> [1] AS h

RETURN [1, 2] < [1, 3] AS a, [1] < [1, 2] AS b, [] < [1] AS c, [1, null] < [1, 2] AS d, [2] > [1, 5] AS e, [1] < ['a'] AS f

UNWIND [[1, 2], [1], [], [2], [1, 'a'], [null], [1, null], ['a']] AS l RETURN l ORDER BY l

UNWIND [1, [2, 3], [], null] AS x RETURN x

UNWIND null AS x RETURN x

UNWIND [] AS x RETURN x

UNWIND 5 AS x RETURN x

UNWIND [[1, 2], [3]] AS l UNWIND l AS x RETURN x

UNWIND [3, 1, 2, 3] AS x RETURN DISTINCT x ORDER BY x

UNWIND [1, 1.0, '1', true, null, null] AS x RETURN DISTINCT x

UNWIND range(1, 10) AS x RETURN collect(x)[0..3] AS l

RETURN [1, [2, [3, null]], {a: [1]}] AS l

RETURN size([[1, 2], []]) AS a, [[1, 2], [3]][0][1] AS b

RETURN [x IN range(1, 3) | [y IN range(1, x) | y * x]] AS l

WITH [1, 2, 3] AS l RETURN [i IN range(0, size(l) - 1) | l[i] * i] AS x

RETURN head([[1]])[0] AS a, [1, 2, 3][[0, 1][1]] AS b

UNWIND keys({b: 1, a: 2}) AS k RETURN k ORDER BY k

RETURN tail(null) AS a, head(tail([1, 2])) AS b

RETURN tail('abc') AS a

RETURN size([x IN range(1, 1000) WHERE x % 7 = 0]) AS n

RETURN [1, 2, 3] + [4][0] AS l

RETURN 1 IN [1] AND 2 IN [3] AS a, NOT 1 IN [1] AS b

RETURN [null] = [null] AS a, [null] <> [1] AS b, null IN [null] AS c
