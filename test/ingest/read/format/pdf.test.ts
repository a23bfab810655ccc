import { describe, expect, test } from '@jest/globals';
import { paragraphsOf } from '../../../../ingest/read/format/pdf-lines.ts';
import { readPdf } from '../../../../ingest/read/format/pdf.ts';
import { makePdf } from '../../../fixtures/read/pdf.ts';

const read = (bytes: Uint8Array) => readPdf({ path: 'a.pdf', bytes, mediaType: null, charset: null, url: null });

const lines = [
  'Lind and Haddad edge closer on the quay accord',
  '',
  'Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad for three hours in',
  'Geneva on Tuesday, and both sides said that they had moved a little closer on the',
  'shared port authority.',
  '',
  'Lind said that the port would stay under one administration until a vote.',
];
const text = [lines[0], lines.slice(2, 5).join(' '), lines[6]].join('\n\n');

describe('readPdf', () => {
  test('gives paragraphs, and a title that the text has', async () => {
    expect(await read(makePdf([lines], { title: lines[0] ?? '' }))).toEqual({
      kind: 'draft',
      path: 'a.pdf',
      text,
      fields: { headline: lines[0], publisher: null, published: null, url: null },
    });
  });

  test("neither a file name as title nor the file's own date are the article's", async () => {
    const { fields } = await read(makePdf([lines], { title: 'Microsoft Word - draft7.docx' }));
    expect(fields).toEqual({ headline: null, publisher: null, published: null, url: null });
  });

  test('one without text is refused, as is a damaged one', async () => {
    await expect(read(makePdf([[]]))).rejects.toMatchObject({ code: 'INPUT_NO_ARTICLE' });
    await expect(read(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({ code: 'INPUT_MALFORMED' });
    await expect(read(makePdf([lines]).slice(0, 400))).rejects.toMatchObject({ name: 'DossierError' });
  });
});

const line = (at: string, y: number) => ({ text: at, x: 72, y, height: 11 });
const page = (number: number, ...body: string[]) => [
  line(`The Quay Courier — ${number}`, 760),
  ...body.map((at, index) => line(at, 720 - index * 14)),
  line(`Page ${number} of 3`, 40),
];

describe('paragraphsOf', () => {
  test('joins a sentence across pages, mends hyphens, drops running heads', () => {
    const pages = [
      page(1, 'The envoys spoke of the admin-', 'istration of the port and of'),
      page(2, 'the northern quay, which is closed.'),
      page(3, 'Talks go on.'),
    ];
    expect(paragraphsOf(pages)).toBe(
      'The envoys spoke of the administration of the port and of the northern quay, which is closed.\n\nTalks go on.',
    );
  });
});
