/** Texts that no newspaper prints, each as long as asked: what a reader must survive. */

/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** News, with a meeting and a refusal. */
export const SENTENCE =
  'Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad in Geneva, and “we will not sign”, she said. ';
const ARABIC = 'قال المبعوث النرويجي إيفو ليند إنه التقى رئيسة الوزراء سناء حداد في جنيف يوم الثلاثاء، ورفضت الاقتراح. ';
const HEBREW = 'השליח הנורווגי נפגש עם ראשת הממשלה בז׳נבה ביום שלישי, ודחה את ההצעה. ';
const EMOJI = ['😀', '👩‍👩‍👧‍👦', '🇳🇴', '👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️', '1️⃣', '🫱🏻‍🫲🏿'];
const SEPARATORS = ['\u0000', '\u00AD', '\u200B', '\u200F', '\u2028', '\u2029', '\u202E', '\u2066', '\uFEFF', '\t'];

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const picked = <T>(from: readonly T[], roll: () => number): T => {
  const one = from[Math.floor(roll() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** Words of random bytes, as a page in the wrong encoding has them. */
export function randomBytes(words: number, seed = 1): string {
  const roll = dice(seed);
  const bytes = Buffer.alloc(words * 6, 0x20);
  for (let at = 0; at < bytes.length; at += 1) if (at % 6 !== 5) bytes[at] = Math.floor(roll() * 256);
  return bytes.toString('utf8');
}

/** Each plane's blocks in turn, so many characters of each 128; surrogates, noncharacters and controls too. */
export function everyBlock(perBlock: number): string {
  let text = '';
  for (let block = 0; block < 0x11_0000; block += 128) {
    for (let n = 0; n < perBlock; n += 1) {
      text += String.fromCodePoint(block + Math.floor((n * 128) / perBlock));
    }
    text += block % (64 * 128) === 0 ? `\n\n${SENTENCE}` : ' ';
  }
  return text;
}

/** Characters of all planes among words of news. */
export function salted(length: number, seed = 2): string {
  const roll = dice(seed);
  const words = SENTENCE.split(' ');
  let text = '';
  while (text.length < length) {
    const kind = Math.floor(roll() * 6);
    if (kind === 0) text += picked(EMOJI, roll);
    else if (kind === 1) text += picked(SEPARATORS, roll);
    else if (kind === 2) text += String.fromCharCode(Math.floor(roll() * 65_536));
    else text += `${picked(words, roll)} `;
  }
  return text;
}

/** Texts of about so many characters, by what is wrong with them. */
export const hostile: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ['random bytes', (length) => randomBytes(Math.ceil(length / 6))],
  ['one line of news', (length) => repeated(SENTENCE, length)],
  ['one word', (length) => repeated('Sana', length)],
  ['one sentence without an end', (length) => repeated('Lind met Haddad and ', length)],
  ['nothing but quotation marks', (length) => repeated('“"‘', length)],
  ['quotation marks that never close', (length) => repeated('“We will not sign, Lind said. ', length)],
  ['punctuation', (length) => repeated('.!?,;:—()[]…', length)],
  ['blank lines', (length) => `Lind met Haddad.${repeated('\n \r\n\t', length)}Haddad refused.`],
  ['emoji', (length) => repeated(EMOJI.join(' '), length)],
  ['emoji inside names', (length) => repeated(SENTENCE.replaceAll(' ', ' 🇳🇴'), length)],
  ['right to left', (length) => repeated(ARABIC + HEBREW, length)],
  ['right to left among left to right', (length) => repeated(`${SENTENCE}\u202E${ARABIC}\u202C`, length)],
  ['Chinese without spaces', (length) => repeated('挪威特使林德周二在日内瓦会见黎巴嫩总理哈达德。', length)],
  ['combining marks', (length) => repeated(`L${'\u0301'.repeat(40)}ind met Haddad. `, length)],
  ['invisible characters', (length) => repeated('Lind met Haddad. '.split('').join('\u200B'), length)],
  ['halves of characters', (length) => repeated('Lind \uD83D met \uDE00 Haddad \uDFFF\uD800. ', length)],
  ['nul characters', (length) => repeated('Lind\u0000met\u0000Haddad. ', length)],
  ['numbers', (length) => repeated('17.40 22 2031-05-14 1,000,000.00 % ', length)],
  ['capitals', (length) => repeated(SENTENCE.toUpperCase(), length)],
  ['markup', (length) => repeated('<p>{"who": [Lind](x)} &amp; <b>met</b> ', length)],
  ['all planes among words of news', (length) => salted(length)],
];
