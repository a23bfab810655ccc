// Regular expressions are Java's, and match the whole text.

RETURN 'abc' =~ 'abc', 'abc' =~ 'b', 'abc' =~ 'a.c', '' =~ '', 'abc' =~ '', null =~ 'a', 'a' =~ null

UNWIND ['a', 'aa', 'aaa', 'aaaa', ''] AS t RETURN t, t =~ 'a*', t =~ 'a+', t =~ 'a?', t =~ 'a{2}', t =~ 'a{2,}', t =~ 'a{1,3}', t =~ 'a+?', t =~ 'a*+a', t =~ '(a|aa)+', t =~ '(?:a{2}){2}', t =~ 'a{0}'

UNWIND ['A', 'a', 'É', 'é', 'ß', 'SS', 'K', 'ſ', 'İ', 'i'] AS t RETURN t, t =~ '(?i)a', t =~ '(?i)é', t =~ '(?iu)é', t =~ '(?iu)ß', t =~ '(?iu)k', t =~ '(?iu)s', t =~ '(?iu)i', t =~ '(?i)[a-k]', t =~ '(?i)\\p{Lower}', t =~ '(?i)\\p{Lu}', t =~ '(?i)\\x41', t =~ '(?i:a)', t =~ '((?i)a|é)'

UNWIND ['aB', 'Ab', 'ab', 'AB'] AS t RETURN t, t =~ 'a(?i)b', t =~ '(?i)a(?-i)b', t =~ '(?i:a)b', t =~ '((?i)a)b', t =~ '(?i)(?:a)b'

UNWIND ['a', '\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u000B', '\f', '\t', ' ', '\u00A0', '\u1680', '\u3000', '\u200b', '\u180e'] AS t RETURN t =~ '.', t =~ '(?s).', t =~ '(?d).', t =~ '\\s', t =~ '\\S', t =~ '\\h', t =~ '\\v', t =~ '\\R', t =~ '\\p{Space}', t =~ '\\p{Blank}', t =~ '\\p{Cntrl}', t =~ '\\p{Print}', t =~ '\\p{Graph}', t =~ '\\p{javaWhitespace}', t =~ '(?U)\\s', t =~ '\\p{IsWhite_Space}', t =~ '\\p{Z}'

UNWIND ['a', 'Z', '5', '_', '-', 'é', 'Ω', 'я', '漢', '٣', 'ǅ', '😀', '̈', '€', '!', '$', '~'] AS t RETURN t, t =~ '\\w', t =~ '\\W', t =~ '\\d', t =~ '\\D', t =~ '(?U)\\w', t =~ '(?U)\\d', t =~ '\\p{L}', t =~ '\\pL', t =~ '\\p{Lu}', t =~ '\\p{IsAlphabetic}', t =~ '\\p{Alpha}', t =~ '\\p{Alnum}', t =~ '\\p{Upper}', t =~ '\\p{Lower}', t =~ '\\p{Punct}', t =~ '\\p{P}', t =~ '\\p{IsPunctuation}', t =~ '\\P{L}', t =~ '\\p{ASCII}', t =~ '\\p{XDigit}', t =~ '\\p{Sc}', t =~ '\\p{javaLetterOrDigit}', t =~ '.'

UNWIND ['a', 'Ω', 'я', '漢', 'é'] AS t RETURN t, t =~ '\\p{IsGreek}', t =~ '\\p{IsCyrillic}', t =~ '\\p{IsLatin}', t =~ '\\p{script=Han}', t =~ '\\p{sc=GREEK}', t =~ '\\p{gc=Ll}', t =~ '\\p{general_category=L}', t =~ '\\p{IsL}', t =~ '\\p{IsIdeographic}', t =~ '\\p{IsLowercase}', t =~ '\\p{L1}', t =~ '\\p{LD}', t =~ '\\p{all}'

UNWIND ['a', 'b', 'c', 'm', 'z', '-', ']', '^', '&', '[', 'A', '1', '\\', '#', ' '] AS t RETURN t, t =~ '[abc]', t =~ '[^abc]', t =~ '[a-cx-z]', t =~ '[a-d[m-p]]', t =~ '[a-z&&[def]]', t =~ '[a-z&&[^bc]]', t =~ '[a-z&&[^m-p]&&[^a]]', t =~ '[^a-c[m]]', t =~ '[]a]', t =~ '[a\\]]', t =~ '[-a]', t =~ '[a-]', t =~ '[a^]', t =~ '[\\^]', t =~ '[\\w&&[^\\d]]', t =~ '[&a]', t =~ '[a&]', t =~ '[\\[\\]]', t =~ '[\\Qa-]\\E]', t =~ '[\\\\]', t =~ '[^\\s\\w]'

UNWIND ['ab', 'a.b', 'a+b', 'a\\b', '.', '(a)', 'a{1}', '[a]', 'a]', 'a}', '$', 'a-b', 'a"b'] AS t RETURN t, t =~ '\\Qa.b\\E', t =~ '\\Qa+b', t =~ 'a\\.b', t =~ '\\.', t =~ '\\(a\\)', t =~ 'a\\{1\\}', t =~ '\\[a\\]', t =~ 'a]', t =~ 'a}', t =~ '\\$', t =~ 'a\\-b', t =~ 'a\\"b', t =~ '\\Q\\E.', t =~ '\\Qa\\E+b'

UNWIND ['a', 'a\n', 'a\nb', '\na', 'a\r\n', 'a\n\n', 'a\r'] AS t RETURN t, t =~ '^a$', t =~ 'a$\\n', t =~ 'a$\\s*', t =~ 'a\\Z\\s*', t =~ 'a\\z\\s*', t =~ '(?m)a$\\nb', t =~ '(?m)a$\\n^b', t =~ 'a$\\n^b', t =~ '(?m)^\\s^a', t =~ '\\Aa[\\s\\S]*', t =~ '\\Ga.*', t =~ '(?m)a\\s$', t =~ '(?m)a\\s^', t =~ '(?dm)a\\r$', t =~ '(?m)a\\r$\\n', t =~ 'a\\R', t =~ 'a\\R+b?'

UNWIND ['a b', 'ab', 'a-b', 'é b', 'a_b', '1 2', ' a'] AS t RETURN t, t =~ 'a\\b.*', t =~ '.\\b.\\b.', t =~ 'a\\B.*', t =~ '.*\\bb', t =~ '\\b.*\\b', t =~ '.\\b.*', t =~ '\\B.*'

UNWIND ['aa', 'ab', 'abab', 'abba', 'aA', 'xax', ''] AS t RETURN t, t =~ '(.)\\1', t =~ '(..)\\1', t =~ '(.)(.)\\2\\1', t =~ '(?i)(.)\\1', t =~ '(?<c>.)\\k<c>', t =~ '(x)?a\\1', t =~ '(x)a\\1', t =~ '(.)\\10', t =~ '(a|b)*\\1', t =~ '(?:(.)\\1)*'

UNWIND ['foobar', 'barfoo', 'foo', 'foofoo', '12ab', 'ab12'] AS t RETURN t, t =~ '(?=foo).*', t =~ '(?!foo).*', t =~ '.*(?<=foo)', t =~ '.*(?<!foo)', t =~ 'foo(?=bar)bar', t =~ '(?=.*\\d)(?=.*[a-z]).*', t =~ '(?>foo|foobar)', t =~ '(?>foobar|foo)', t =~ '(?>.*)bar', t =~ '.*+', t =~ '.*+r', t =~ '.++', t =~ '(?<!o)foo.*', t =~ '.*(?<=o{1,2})', t =~ '((?=foo)f|x).*'

UNWIND ['ab', 'a b', 'a#b', 'a'] AS t RETURN t, t =~ '(?x)a b', t =~ '(?x) a # comment', t =~ '(?x)a\\ b', t =~ '(?x)a[ ]b', t =~ '(?x)a\\#b', t =~ '(?x: a )b'

UNWIND ['A', '\t', '😀', 'é', '\u0001', '\u001b', '\u0007'] AS t RETURN t, t =~ '\\x41', t =~ '\\u0041', t =~ '\\x{1F600}', t =~ '\\uD83D\\uDE00', t =~ '\\t', t =~ '\\0101', t =~ '\\cA', t =~ '\\e', t =~ '\\a', t =~ '[\\x41-\\x43]', t =~ '😀', t =~ '[😀é]', t =~ '[\\x{1F600}-\\x{1F610}]'

RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+$' AS nested

RETURN '' =~ '()*', 'a' =~ '(a*)*', 'ab' =~ '(a*b*)*', 'b' =~ '(|a)+b', 'a' =~ '(?:)a', 'a' =~ 'a|', '' =~ 'a|', 'b' =~ '|b', 'ab' =~ '(a|)(b|)'

RETURN 'a' =~ '('

RETURN 'a' =~ 'a)'

RETURN 'a' =~ '[a'

RETURN 'a' =~ '*a'

RETURN 'a' =~ 'a**'

RETURN 'a' =~ 'a{'

RETURN 'a' =~ '{a'

RETURN 'a' =~ 'a{2,1}'

RETURN 'a' =~ '[b-a]'

RETURN 'a' =~ '\\y'

RETURN 'a' =~ '\\p{Nothing}'

RETURN 'a' =~ '(?<n>a)(?<n>b)'

RETURN 'a' =~ '\\k<n>'

RETURN 'a' =~ '(?<=a*)b'

RETURN 'a' =~ '(?z)a'

RETURN 'a' =~ '\\'

RETURN 'a' =~ '\\xZ'

RETURN 'a' =~ 'a{99999999999}'

WITH '(' AS pattern RETURN 'a' =~ pattern

RETURN null =~ '('

WITH '(' AS pattern RETURN null =~ pattern

WITH 1 AS one, '(' AS pattern RETURN one =~ pattern
