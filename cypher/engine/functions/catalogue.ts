/** What there is to say of each function: its signature as Neo4j writes it, its category, and what it is for. */

export interface FunctionArgument {
  readonly name: string;
  readonly type: string;
  /** What stands for one that is left out. */
  readonly missing: string | null;
}

export interface CataloguedFunction {
  readonly name: string;
  readonly category: string;
  readonly signature: string;
  readonly description: string;
  readonly arguments: readonly FunctionArgument[];
  readonly returns: string;
}

/** Signature, then what it is for, by category. */
const ENTRIES: Readonly<Record<string, string>> = {
  Aggregating: `
    avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION — the mean of the values of a group
    collect(input :: ANY) :: LIST<ANY> — a list of the values of a group
    count(input :: ANY) :: INTEGER — how many values of a group are not null
    max(input :: ANY) :: ANY — the greatest value of a group
    min(input :: ANY) :: ANY — the least value of a group
    percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT — the percentile of a group, between the two nearest values
    percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT — the percentile of a group, as one of its values
    stdev(input :: FLOAT) :: FLOAT — the standard deviation of a sample
    stdevp(input :: FLOAT) :: FLOAT — the standard deviation of a whole population
    sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION — the sum of the values of a group`,
  Graph: `
    graph.byElementId(elementId :: STRING) :: GRAPH — a graph by its id, for USE
    graph.byName(name :: STRING) :: GRAPH — a graph by its name, for USE`,
  List: `
    keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING> — the names of the properties or entries that there are
    labels(input :: NODE) :: LIST<STRING> — the labels of a node
    nodes(input :: PATH) :: LIST<NODE> — the nodes of a path, in order
    range(start :: INTEGER, end :: INTEGER) :: LIST<INTEGER> — the integers from one to another, both included
    range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER> — every so manieth integer from one to another
    reduce(accumulator :: VARIABLE = initial :: ANY, variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY) :: ANY — what an expression makes of the items of a list one after the other
    relationships(input :: PATH) :: LIST<RELATIONSHIP> — the relationships of a path, in order
    tail(input :: LIST<ANY>) :: LIST<ANY> — all items but the first
    toBooleanList(input :: LIST<ANY>) :: LIST<BOOLEAN> — each item as a BOOLEAN, or null
    toFloatList(input :: LIST<ANY>) :: LIST<FLOAT> — each item as a FLOAT, or null
    toIntegerList(input :: LIST<ANY>) :: LIST<INTEGER> — each item as an INTEGER, or null
    toStringList(input :: LIST<ANY>) :: LIST<STRING> — each item as a STRING, or null`,
  Logarithmic: `
    e() :: FLOAT — the base of the natural logarithm
    exp(input :: FLOAT) :: FLOAT — e to the power of a number
    log(input :: FLOAT) :: FLOAT — the natural logarithm
    log10(input :: FLOAT) :: FLOAT — the logarithm to base 10
    sqrt(input :: FLOAT) :: FLOAT — the square root`,
  Numeric: `
    abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT — a number without its sign
    ceil(input :: FLOAT) :: FLOAT — the least whole number that is not less
    floor(input :: FLOAT) :: FLOAT — the greatest whole number that is not greater
    isNaN(input :: INTEGER | FLOAT) :: BOOLEAN — whether it is not a number
    rand() :: FLOAT — a random number from 0 to below 1
    round(value :: FLOAT) :: FLOAT — the nearest whole number
    round(value :: FLOAT, precision :: INTEGER | FLOAT) :: FLOAT — the nearest number of so many decimals
    round(value :: FLOAT, precision :: INTEGER | FLOAT, mode :: STRING) :: FLOAT — a number of so many decimals, rounded as the mode says
    sign(input :: INTEGER | FLOAT) :: INTEGER — -1, 0 or 1: on which side of zero a number is`,
  Predicate: `
    all(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN — whether the predicate holds for every item
    any(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN — whether the predicate holds for some item
    exists(input :: ANY) :: BOOLEAN — whether the pattern is in the graph
    isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN — whether there is nothing in it
    none(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN — whether the predicate holds for no item
    single(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN — whether the predicate holds for exactly one item`,
  Scalar: `
    char_length(input :: STRING) :: INTEGER — how many characters a text has
    character_length(input :: STRING) :: INTEGER — how many characters a text has
    coalesce(input :: ANY) :: ANY — the first of the values that is not null
    elementId(input :: NODE | RELATIONSHIP) :: STRING — by which a node or relationship is known to clients
    endNode(input :: RELATIONSHIP) :: NODE — where a relationship leads
    file() :: STRING — the file that LOAD CSV reads
    head(list :: LIST<ANY>) :: ANY — the first item
    id(input :: NODE | RELATIONSHIP) :: INTEGER — the number of a node or relationship
    last(list :: LIST<ANY>) :: ANY — the last item
    length(input :: PATH) :: INTEGER — how many relationships a path has
    linenumber() :: INTEGER — the line that LOAD CSV reads
    nullIf(v1 :: ANY, v2 :: ANY) :: ANY — the first value, or null where both are equal
    properties(input :: NODE | RELATIONSHIP | MAP) :: MAP — all properties, as a map
    randomUUID() :: STRING — a random UUID
    size(input :: STRING | LIST<ANY>) :: INTEGER — how many characters or items there are
    startNode(input :: RELATIONSHIP) :: NODE — where a relationship begins
    timestamp() :: INTEGER — milliseconds since the beginning of 1970
    toBoolean(input :: BOOLEAN | STRING | INTEGER) :: BOOLEAN — a value as a BOOLEAN
    toBooleanOrNull(input :: ANY) :: BOOLEAN — a value as a BOOLEAN, or null
    toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT — a value as a FLOAT
    toFloatOrNull(input :: ANY) :: FLOAT — a value as a FLOAT, or null
    toInteger(input :: BOOLEAN | STRING | INTEGER | FLOAT) :: INTEGER — a value as an INTEGER
    toIntegerOrNull(input :: ANY) :: INTEGER — a value as an INTEGER, or null
    type(input :: RELATIONSHIP) :: STRING — the type of a relationship
    valueType(input :: ANY) :: STRING — the narrowest type that a value has`,
  Spatial: `
    point(input :: MAP) :: POINT — a point of the coordinates in a map
    point.distance(from :: POINT, to :: POINT) :: FLOAT — how far it is from one point to another
    point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN — whether a point is in a rectangle or box`,
  String: `
    btrim(input :: STRING) :: STRING — without the white space around it
    btrim(input :: STRING, trimCharacterString :: STRING) :: STRING — without those characters around it
    left(original :: STRING, length :: INTEGER) :: STRING — the first so many characters
    lower(input :: STRING) :: STRING — in small letters
    ltrim(input :: STRING) :: STRING — without the white space before it
    ltrim(input :: STRING, trimCharacterString :: STRING) :: STRING — without those characters before it
    normalize(input :: STRING) :: STRING — in the normal form NFC of Unicode
    normalize(input :: STRING, normalForm = NFC :: [NFC, NFD, NFKC, NFKD]) :: STRING — in a normal form of Unicode
    replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING — with one text in place of every occurrence of another
    reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY> — from the last character or item to the first
    right(original :: STRING, length :: INTEGER) :: STRING — the last so many characters
    rtrim(input :: STRING) :: STRING — without the white space after it
    rtrim(input :: STRING, trimCharacterString :: STRING) :: STRING — without those characters after it
    split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING> — the parts between the delimiters
    substring(original :: STRING, start :: INTEGER) :: STRING — from a character on, of which the first is 0
    substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING — so many characters from one on, of which the first is 0
    toLower(input :: STRING) :: STRING — in small letters
    toString(input :: ANY) :: STRING — a value as a text
    toStringOrNull(input :: ANY) :: STRING — a value as a text, or null
    toUpper(input :: STRING) :: STRING — in capital letters
    trim(input :: STRING) :: STRING — without the white space around it
    trim([[LEADING | TRAILING | BOTH] [trimCharacterString :: STRING] FROM] input :: STRING) :: STRING — without those characters before it, after it or both
    upper(input :: STRING) :: STRING — in capital letters`,
  Temporal: `
    datetime.fromepoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME — the moment so long after the beginning of 1970
    datetime.fromepochmillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME — the moment so long after the beginning of 1970
    duration(input :: ANY) :: DURATION — a length of time from a text or a map
    duration.between(from :: ANY, to :: ANY) :: DURATION — from one moment to another, in months, days and seconds
    duration.inDays(from :: ANY, to :: ANY) :: DURATION — from one moment to another, in whole days
    duration.inMonths(from :: ANY, to :: ANY) :: DURATION — from one moment to another, in whole months
    duration.inSeconds(from :: ANY, to :: ANY) :: DURATION — from one moment to another, in seconds`,
  Trigonometric: `
    acos(input :: FLOAT) :: FLOAT — the arccosine, in radians
    asin(input :: FLOAT) :: FLOAT — the arcsine, in radians
    atan(input :: FLOAT) :: FLOAT — the arctangent, in radians
    atan2(y :: FLOAT, x :: FLOAT) :: FLOAT — the angle of a point seen from the origin, in radians
    cos(input :: FLOAT) :: FLOAT — the cosine of radians
    cot(input :: FLOAT) :: FLOAT — the cotangent of radians
    degrees(input :: FLOAT) :: FLOAT — radians in degrees
    haversin(input :: FLOAT) :: FLOAT — half the versine of radians
    pi() :: FLOAT — the circumference of a circle over its diameter
    radians(input :: FLOAT) :: FLOAT — degrees in radians
    sin(input :: FLOAT) :: FLOAT — the sine of radians
    tan(input :: FLOAT) :: FLOAT — the tangent of radians`,
  Vector: `
    vector.similarity.cosine(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT — how much two vectors point the same way, from 0 to 1
    vector.similarity.euclidean(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT — how near two vectors are, from 0 to 1`,
};

const MOMENTS: readonly (readonly [name: string, type: string, what: string])[] = [
  ['date', 'DATE', 'a day'],
  ['datetime', 'ZONED DATETIME', 'a moment'],
  ['localdatetime', 'LOCAL DATETIME', 'a day and time of day without a zone'],
  ['localtime', 'LOCAL TIME', 'a time of day without a zone'],
  ['time', 'ZONED TIME', 'a time of day with a zone'],
];

const NOW = ' = DEFAULT_TEMPORAL_ARGUMENT :: ANY';

const momentEntries = MOMENTS.flatMap(([name, type, what]) => [
  `${name}(input${NOW}) :: ${type} — ${what} from a text, a map or another moment, or now`,
  `${name}.realtime(timezone${NOW}) :: ${type} — ${what}: when it is called`,
  `${name}.statement(timezone${NOW}) :: ${type} — ${what}: when the statement began`,
  `${name}.transaction(timezone${NOW}) :: ${type} — ${what}: when the transaction began`,
  `${name}.truncate(unit :: STRING, input${NOW}, fields = null :: MAP) :: ${type} — ${what}: when a unit of time began`,
]);

function entry(category: string, text: string): CataloguedFunction {
  const [signature = '', description = ''] = text.split(' — ');
  const name = /^[\w.]+/.exec(signature)?.[0] ?? '';
  const end = signature.lastIndexOf(') :: ');
  const given = signature.slice(name.length + 1, end);
  const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  return {
    name,
    category,
    signature,
    description: sentence,
    arguments: argumentsIn(given),
    returns: signature.slice(end + 5),
  };
}

/** `x = 1 :: INTEGER, list :: LIST<ANY>`; also what functions with a syntax of their own bind and read. */
export function argumentsIn(text: string): FunctionArgument[] {
  return [
    ...text.matchAll(/(\w+)(?: = (\w+|\{\}|""))? :: (\[[^\]]*\]|[A-Z]+(?:<[^>]*>)?(?: \| [A-Z]+(?:<[^>]*>)?)*)/g),
  ].map(([, name = '', missing, type = 'ANY']) => ({ name, type, missing: missing ?? null }));
}

/** By name, those of one name by how much they take. */
export const CATALOGUE: readonly CataloguedFunction[] = [
  ...Object.entries(ENTRIES).flatMap(([category, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => entry(category, line.trim())),
  ),
  ...momentEntries.map((line) => entry('Temporal', line)),
].toSorted((left, right) => compareNames(left.name, right.name));

function compareNames(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
