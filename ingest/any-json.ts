/** JSON of others, whatever it is worth. */

/** Null where the text is no JSON, as for `null` itself: a schema says what of it can be used. */
export function anyJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
