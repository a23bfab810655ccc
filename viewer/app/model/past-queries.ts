/** The console's history: the newest first, each once, a limited number. */

const MOST = 50;

export const remember = (past: readonly string[], statement: string): string[] => {
  const text = statement.trim();
  return text === '' ? [...past] : [text, ...past.filter((one) => one !== text)].slice(0, MOST);
};
