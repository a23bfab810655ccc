/** Plain text: the decoded file as it is. */
import { decode } from '../input/decode.ts';
import { noMetadata } from '../metadata/metadata.ts';
import type { Content, Draft } from './draft.ts';

export const readText = ({ path, bytes, charset, url }: Content): Draft => ({
  kind: 'draft',
  path,
  text: decode(bytes, path, charset),
  fields: { ...noMetadata, url },
});
