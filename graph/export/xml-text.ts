/** Text for an XML document: what XML cannot hold is left out, what it reserves is escaped. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no control characters but tab and line breaks, no lone surrogates, and neither U+FFFE nor U+FFFF. */
export const withoutControls = (text: string): string =>
  text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Cs}|\uFFFE|\uFFFF/gu, '');

export const escapeXml = (text: string): string =>
  withoutControls(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
