/** Who is no better described than "a man", "somebody": of whom a report says nothing that tells him from others. */
import type { LocalEntity } from '../../graph/model/reading.ts';

const anybody = /^(?:(?:the|a|an|this|that)\s+)?(?:man|woman|person|people|someone|somebody|caller|visitor|guest)s?$/iu;

export const isAnybody = ({ name, description, members }: LocalEntity): boolean =>
  name === null && members.length === 0 && anybody.test(description ?? '');
