// Dates and times: made, read, compared, truncated; zones.

RETURN date('2024-02-29') AS a, date('2024-02') AS b, date('2024') AS c, date('20240229') AS d, date('2024-W09-4') AS e, date('2024-060') AS f, date('2024-Q1-60') AS g

RETURN date({year: 2024}) AS a, date({year: 2024, month: 2, day: 29}) AS b, date({year: 2024, week: 9, dayOfWeek: 4}) AS c, date({year: 2024, ordinalDay: 60}) AS d, date({year: 2024, quarter: 2, dayOfQuarter: 3}) AS e

RETURN date('2023-02-29') AS d

RETURN date('2024-13-01') AS d

RETURN date('x') AS d

RETURN date({year: 2024, day: 3}) AS d

RETURN date({month: 2}) AS d

RETURN date(1) AS d

RETURN localtime('12:34:56.789') AS a, localtime('12:34') AS b, localtime('12') AS c, localtime('123456') AS d

RETURN time('12:34:56+02:00') AS a, time('12:34Z') AS b, time('12:34') AS c, time('12:34:56.123456789-0330') AS d

RETURN localdatetime('2024-02-29T12:34:56') AS a, localdatetime('2024-02-29') AS b, localdatetime('20240229T123456') AS c

RETURN datetime('2024-02-29T12:34:56Z') AS a, datetime('2024-02-29T12:34+01:00') AS b, datetime('2024-07-01T12:00[Europe/Berlin]') AS c, datetime('2024-01-01T12:00[Europe/Berlin]') AS d, datetime('2024-02-29T12:34:56+05:30[Asia/Kolkata]') AS e

RETURN datetime('2024-03-31T02:30[Europe/Berlin]') AS a, datetime('2024-10-27T02:30[Europe/Berlin]') AS b

RETURN datetime('2024-02-29T12:34[Nowhere/City]') AS a

RETURN datetime('2024-02-29T12:34+01:00[Europe/London]') AS a

RETURN time('25:00') AS t

RETURN datetime({year: 2024, month: 7, day: 1, hour: 12, timezone: 'America/New_York'}) AS a, datetime({year: 2024, hour: 12, timezone: '+02:00'}) AS b

RETURN datetime({epochSeconds: 1700000000}) AS a, datetime({epochMillis: 1700000000123}) AS b, datetime({epochSeconds: 1700000000, nanosecond: 5}) AS c

RETURN datetime.fromepoch(1700000000, 123456789) AS a, datetime.fromepochmillis(1700000000123) AS b

RETURN datetime({date: date('2024-02-29'), time: localtime('12:34')}) AS a, localdatetime({date: date('2024-02-29'), hour: 5}) AS b, datetime({datetime: datetime('2024-02-29T12:00Z'), timezone: 'Asia/Tokyo'}) AS c

RETURN date({date: date('2024-02-29'), month: 3}) AS a, date({date: date('2024-02-29'), day: 1}) AS b, date({date: date('2024-02-29'), year: 2023, day: 28}) AS c

RETURN time({hour: 12, minute: 30, second: 15, millisecond: 5, microsecond: 6, nanosecond: 7}) AS t

RETURN time({hour: 12, second: 15}) AS t

WITH datetime('2024-02-29T12:34:56.123456789+01:00[Europe/Berlin]') AS d RETURN d.year AS y, d.quarter AS q, d.month AS m, d.week AS w, d.weekYear AS wy, d.dayOfQuarter AS dq, d.ordinalDay AS o, d.dayOfWeek AS dw, d.day AS d, d.hour AS h, d.minute AS mi, d.second AS s, d.millisecond AS ms, d.microsecond AS us, d.nanosecond AS ns, d.timezone AS tz, d.offset AS of, d.offsetMinutes AS om, d.offsetSeconds AS os, d.epochMillis AS em, d.epochSeconds AS es

WITH date('2023-01-01') AS d RETURN d.week AS w, d.weekYear AS wy, d.dayOfWeek AS dow, d.weekDay AS wd

RETURN date('2024-01-01').hour AS h

RETURN date('2024-01-01').nope AS h

RETURN localtime('12:00').timezone AS h

RETURN date.truncate('millennium', date('2024-05-17')) AS a, date.truncate('century', date('2024-05-17')) AS b, date.truncate('decade', date('2024-05-17')) AS c, date.truncate('year', date('2024-05-17')) AS d, date.truncate('weekYear', date('2024-05-17')) AS e, date.truncate('quarter', date('2024-05-17')) AS f, date.truncate('month', date('2024-05-17')) AS g, date.truncate('week', date('2024-05-17')) AS h, date.truncate('day', date('2024-05-17')) AS i

RETURN datetime.truncate('hour', datetime('2024-05-17T12:34:56.789+02:00')) AS a, datetime.truncate('minute', datetime('2024-05-17T12:34:56.789Z')) AS b, datetime.truncate('second', localdatetime('2024-05-17T12:34:56.789')) AS c, datetime.truncate('millisecond', datetime('2024-05-17T12:34:56.789123Z')) AS d, datetime.truncate('microsecond', datetime('2024-05-17T12:34:56.789123456Z')) AS e

RETURN datetime.truncate('month', date('2024-05-17'), {day: 3, timezone: 'Europe/Berlin'}) AS a, localdatetime.truncate('day', datetime('2024-05-17T12:34Z'), {hour: 5}) AS b, time.truncate('hour', time('12:34:56+02:00')) AS c, localtime.truncate('minute', localdatetime('2024-05-17T12:34:56')) AS d

RETURN date.truncate('hour', date('2024-05-17')) AS d

RETURN time.truncate('month', time('12:00Z')) AS d

RETURN date('2024-01-01') < date('2024-01-02') AS a, date('2024-01-01') = localdatetime('2024-01-01') AS b, date('2024-01-01') < localdatetime('2024-01-01') AS c, datetime('2024-01-01T12:00Z') = datetime('2024-01-01T13:00+01:00') AS d, datetime('2024-01-01T12:00Z') < datetime('2024-01-01T12:30+01:00') AS e, time('12:00Z') < time('12:30+01:00') AS f

UNWIND [datetime('2024-01-01T13:00+01:00'), datetime('2024-01-01T12:00Z'), datetime('2024-01-01T11:00Z')] AS d RETURN d ORDER BY d

UNWIND [time('12:00Z'), time('12:30+01:00'), time('11:59Z')] AS d RETURN d ORDER BY d

RETURN toString(date('2024-01-01')) AS a, toString(localtime('12:00')) AS b, toString(time('12:00:01.5Z')) AS c, toString(localdatetime('2024-01-01T12:00')) AS d, toString(datetime('2024-01-01T12:00[Europe/Berlin]')) AS e

RETURN date(datetime('2024-01-01T23:00-05:00')) AS a, localtime(datetime('2024-01-01T23:00-05:00')) AS b, time(datetime('2024-01-01T23:00-05:00')) AS c, localdatetime(datetime('2024-01-01T23:00-05:00')) AS d, datetime(localdatetime('2024-01-01T23:00')) AS e, datetime(date('2024-01-01')) AS f

RETURN date(localtime('12:00')) AS a

RETURN date('+12024-01-01') AS a, date('-0001-01-01') AS b, date({year: -5}) AS c, date({year: 999999999, month: 12, day: 31}) AS d

RETURN date({year: 1000000000}) AS d

RETURN date({date: date('2024-01-31'), month: 2}) AS d

RETURN valueType(date('2024-01-01')) AS a, valueType(localtime('12:00')) AS b, valueType(time('12:00')) AS c, valueType(localdatetime('2024-01-01T00')) AS d, valueType(datetime('2024-01-01T00Z')) AS e, valueType(duration('P1D')) AS f

RETURN date() = date.statement() AS a, datetime.transaction() <= datetime.realtime() AS b, date('2024-01-01') IS :: DATE AS c, datetime() IS :: ZONED DATETIME AS d

RETURN datetime({year: 2024, month: 10, day: 27, hour: 2, minute: 30, timezone: 'Europe/Berlin'}) AS a, datetime({datetime: datetime('2024-10-27T01:30Z'), timezone: 'Europe/Berlin'}) AS b

CREATE (n:D {d: date('2024-01-01'), t: time('12:00+01:00'), lt: localtime('12:00'), dt: datetime('2024-01-01T12:00[Europe/Berlin]'), ldt: localdatetime('2024-01-01T12:00'), du: duration('P1M2DT3S')}) RETURN n
