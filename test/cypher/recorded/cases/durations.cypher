// Durations: made, read, added, between.

RETURN duration('P1Y2M3W4DT5H6M7.89S') AS a, duration('PT36H') AS b, duration('P-1M') AS c, duration('-P1M') AS d, duration('P1.5M') AS e, duration('PT0.000000001S') AS f, duration('P0.5D') AS g, duration('P1Y') AS h, duration('PT1.5H') AS i

RETURN duration('P2024-05-17T12:34:56') AS a

RETURN duration({years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7, milliseconds: 8, microseconds: 9, nanoseconds: 10}) AS a, duration({years: -1, months: 1}) AS b

RETURN duration({quarters: 1}) AS b

RETURN duration({weeks: 1}) AS a, duration({days: 1.5}) AS c, duration({months: 0.75}) AS d, duration({hours: -1}) AS e

RETURN duration('x') AS a

RETURN duration('P') AS a

RETURN duration({nope: 1}) AS a

RETURN duration({days: 'x'}) AS a

WITH duration('P1Y2M3DT4H5M6.789S') AS d RETURN d.years AS y, d.quarters AS q, d.months AS m, d.weeks AS w, d.days AS d, d.hours AS h, d.minutes AS mi, d.seconds AS s, d.milliseconds AS ms, d.microseconds AS us, d.nanoseconds AS ns, d.quartersOfYear AS qy, d.monthsOfQuarter AS mq, d.monthsOfYear AS my, d.daysOfWeek AS dw, d.minutesOfHour AS mh, d.secondsOfMinute AS sm, d.millisecondsOfSecond AS mss, d.microsecondsOfSecond AS uss, d.nanosecondsOfSecond AS nss

RETURN duration('P1D').nope AS x

RETURN date('2024-01-31') + duration('P1M') AS a, date('2024-02-29') + duration('P1Y') AS b, date('2024-01-01') + duration('PT25H') AS c, date('2024-03-31') - duration('P1M') AS d, date('2024-01-01') + duration('P1M-1D') AS e

RETURN datetime('2024-03-30T12:00[Europe/Berlin]') + duration('P1D') AS a, datetime('2024-03-30T12:00[Europe/Berlin]') + duration('PT24H') AS b, localdatetime('2024-01-31T12:00') + duration('P1MT1H') AS c, localtime('23:00') + duration('PT2H') AS d, time('23:00+01:00') - duration('PT24H') AS e, localtime('12:00') + duration('P1D') AS f

RETURN duration('P1D') + duration('PT1H') AS a, duration('P1M') - duration('P1D') AS b, duration('P1D') * 2 AS c, 1.5 * duration('P1M') AS d, duration('P1M') / 2 AS e, duration('PT1S') / 3 AS f, -1 * duration('P1DT1H') AS g

RETURN duration.between(date('2024-01-01'), date('2024-03-15')) AS a, duration.between(date('2024-03-15'), date('2024-01-01')) AS b, duration.between(localdatetime('2024-01-01T12:00'), localdatetime('2024-01-02T11:00')) AS c, duration.between(date('2024-01-01'), localtime('12:00')) AS d, duration.between(datetime('2024-01-01T12:00Z'), datetime('2024-01-01T12:00+01:00')) AS e

RETURN duration.inMonths(date('2024-01-31'), date('2024-02-29')) AS a, duration.inDays(date('2024-01-01'), date('2024-03-01')) AS b, duration.inSeconds(datetime('2024-01-01T00:00Z'), datetime('2024-01-02T01:02:03.004Z')) AS c, duration.inDays(datetime('2024-03-30T12:00[Europe/Berlin]'), datetime('2024-03-31T12:00[Europe/Berlin]')) AS d, duration.inSeconds(datetime('2024-03-30T12:00[Europe/Berlin]'), datetime('2024-03-31T12:00[Europe/Berlin]')) AS e

RETURN duration.between(date('2024-02-29'), date('2025-02-28')) AS a, duration.between(date('2023-12-31'), date('2024-02-29')) AS b, duration.between(localtime('12:00'), localtime('11:00')) AS c, duration.inMonths(localtime('12:00'), date('2024-01-01')) AS d

RETURN duration('P1D') = duration('PT24H') AS a, duration('P1M') = duration('P30D') AS b, duration('PT60M') = duration('PT1H') AS c, duration('P1D') < duration('P2D') AS d

UNWIND [duration('P1M'), duration('P30D'), duration('P31D'), duration('PT1S'), duration('P1Y')] AS d RETURN d ORDER BY d

RETURN toString(duration('P1Y2M3DT4H5M6.789S')) AS a, toString(duration('PT0S')) AS b, toString(duration('P-1DT-1.5S')) AS c, toString(duration({seconds: -1, nanoseconds: 1})) AS d

UNWIND [duration('P1D'), duration('PT36H'), duration('P1M')] AS d RETURN sum(d) AS s, avg(d) AS a, min(d) AS mi, max(d) AS ma

RETURN date('2024-01-01') + 1 AS x

RETURN date('2024-01-01') - date('2023-01-01') AS x

RETURN duration('P1D') + 1 AS x

RETURN duration('P1D') * duration('P1D') AS x

RETURN duration({days: 9223372036854775807}) + duration({days: 1}) AS x

RETURN duration({months: 1, days: -1, seconds: 1, nanoseconds: -1}) AS a, duration({seconds: 1, nanoseconds: 2000000000}) AS b

RETURN duration.between(null, date('2024-01-01')) AS a, duration.between(date('2024-01-01'), 1) AS b
