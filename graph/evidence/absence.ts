/** How a claim on who took part names somebody who did not: `not person:ivo-lind`. */
const prefix = 'not ';

export const absenceOf = (who: string): string => `${prefix}${who}`;

/** Whether a claim's value is that somebody was not there; of a meeting that is denied, nobody is said to have been away. */
export const isAbsence = (value: string): boolean => value.startsWith(prefix);
