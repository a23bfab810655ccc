/** Text of others (paths, headlines, messages about them) as a terminal may show it. */

/** Control characters, which could move the cursor or recolour what follows, become `�`; line breaks stay. */
export const printable = (text: string): string => text.replaceAll(/(?!\n)\p{Cc}/gu, '�');
