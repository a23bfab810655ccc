/** Bytes to text: UTF-8, UTF-16 by mark or by its zero bytes, else Windows-1252 where that reads as text. */
import { DossierError } from '../../../graph/model/errors.ts';

/** How many bytes decide what kind of file it is. */
const PROBE = 4096;

/**
 * The whole text, a byte order mark included, so that offsets are those of the file. Throws INPUT_EMPTY where nothing
 * but white space is left and INPUT_NOT_TEXT for anything that is not text. A declared charset (HTTP, HTML) goes before
 * the guess, but not before a mark or valid UTF-8.
 */
export function decode(bytes: Uint8Array, path: string, declared: string | null = null): string {
  if (bytes.length === 0) throw new DossierError('INPUT_EMPTY', `${path} is empty; nothing to read.`);
  const encoding = encodingOf(bytes);
  const strict = decodeAs(encoding, bytes);
  const isSure = encoding === 'utf-8' && strict !== null;
  const text = strict ?? decodeGuessing(bytes, declared);
  if (text === null || hasControls(text) || !(isSure || hasLetters(text))) throw notText(path, bytes);
  if (/^[\s\uFEFF]*$/u.test(text)) throw new DossierError('INPUT_EMPTY', `${path} is blank; nothing to read.`);
  return text;
}

/** The encoding that the bytes prove: a mark, or the zeros of Latin letters in UTF-16; UTF-8 else. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const probe = bytes.subarray(0, PROBE);
  const zeros = [0, 0];
  probe.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = probe.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return 'utf-8';
}

/** Strictly; null where the bytes are not in that encoding or it is unknown. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

function decodeGuessing(bytes: Uint8Array, declared: string | null): string | null {
  const named = declared === null || /^utf-?8$/i.test(declared) ? null : decodeAs(declared, bytes);
  if (named !== null) return named;
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return isDamagedUtf8(lenient) ? lenient : decodeWindows1252(bytes);
}

/** 0x80 to 0x9F; five of them are not used. Own, because Node 20 reads them as Latin-1's control characters. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

function decodeWindows1252(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
  return text.includes('\uFFFD') ? null : text;
}

/** UTF-8 with a few broken places (a cut end, a bad paste): more sound characters beyond ASCII than broken ones. */
function isDamagedUtf8(lenient: string): boolean {
  const broken = count(lenient, /\uFFFD/g);
  return broken < lenient.length / 100 && count(lenient, /[^\0-\x7F\uFFFD]/gu) > broken;
}

/** How much of a text is looked at to tell whether it is one. */
const SAMPLE = 65_536;

function hasControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return count(sample, /(?![\t\n\v\f\r\u0085])\p{Cc}/gu) > sample.length / 1000;
}

/** Any bytes can be read as UTF-16 or Windows-1252; only a text is mostly letters then. */
function hasLetters(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return count(sample, /[\p{L}\p{N}\s]/gu) >= sample.length / 2;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a ZIP archive or an Office document; save it as PDF or text'],
  ['\x1F\x8B', 'compressed; unpack it first'],
  ['\x89PNG', 'an image; Dossier reads text'],
  ['\xFF\xD8\xFF', 'an image; Dossier reads text'],
  ['GIF8', 'an image; Dossier reads text'],
  ['\xD0\xCF\x11\xE0', 'an old Office document; save it as PDF or text'],
];

function notText(path: string, bytes: Uint8Array): DossierError {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  return new DossierError('INPUT_NOT_TEXT', `${path} is ${kind ?? 'not text; save it as text in UTF-8'}.`);
}
