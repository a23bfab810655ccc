/** Words said, in quotation marks; those that hold marks of their own stand without another pair. */

export const quoted = (text: string): string => (/[“”"«»]/.test(text) ? text : `“${text}”`);
