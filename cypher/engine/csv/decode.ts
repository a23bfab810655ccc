/** Bytes as text: UTF-8, or UTF-16 where a mark at the beginning says so. */

interface Mark {
  readonly bytes: readonly number[];
  readonly encoding: string;
}

const MARKS: readonly Mark[] = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Of gzip and ZIP. */
const COMPRESSED: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
];

const LONGEST_MARK = 4;

/** The mark itself is left out; what is no text becomes U+FFFD. Throws what `refuse` gives for a compressed file. */
export function* textOf(pieces: Iterable<Uint8Array>, refuse: (why: string) => Error): Generator<string> {
  let head = new Uint8Array();
  let decoder: TextDecoder | null = null;
  for (const piece of pieces) {
    if (decoder !== null) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = joined(head, piece);
    if (head.length < LONGEST_MARK) continue;
    decoder = decoderOf(head, refuse);
    yield decoder.decode(head, { stream: true });
  }
  yield decoder === null ? decoderOf(head, refuse).decode(head) : decoder.decode();
}

function decoderOf(head: Uint8Array, refuse: (why: string) => Error): TextDecoder {
  if (COMPRESSED.some((bytes) => beginsWith(head, bytes))) throw refuse('the file is compressed: unpack it first');
  return new TextDecoder(MARKS.find(({ bytes }) => beginsWith(head, bytes))?.encoding ?? 'utf-8');
}

const beginsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
