/** Given names that are one name in two languages or in short: each row is one name. */
const rows = [
  'aleksandr alexander alexandr oleksandr aliaksandr alyaksandr alex sasha',
  'ahmed ahmad akhmed ahmet',
  'aleksei alexei alexey aleksey oleksii oleksiy',
  'andrei andrey andriy andrii andrew andy',
  'anthony antony tony',
  'benjamin ben binyamin bibi',
  'charles charlie chuck',
  'christopher chris',
  'daniel dan danny danylo',
  'dmitri dmitry dmytro dmitrii',
  'donald don',
  'edward ed eddie ted',
  'elizabeth liz beth',
  'evgeny yevgeny yevhen evgenii',
  'george jorge georgy',
  'gleb hlib',
  'hassan hasan khasan',
  'hussein hussain husayn hossein hosein husein hussien',
  'igor ihor',
  'james jim jimmy',
  'john jack johnny',
  'joseph joe yosef',
  'katherine catherine kate kathy',
  'kirill kyrylo cyril',
  'lawrence larry',
  'leonard len lenny',
  'mahmoud mahmud mahmood',
  'margaret maggie peggy',
  'matthew matt',
  'michael mike mikhail mykhailo mick',
  'mikola mykola nikolai nikolay nicholas nick mikalai',
  'olha olga',
  'mohammed muhammad mohamed muhammed mohammad mohamad muhamad mohamud mukhammad magomed',
  'patrick pat paddy',
  'pete peter petro pyotr piotr',
  'richard dick rick',
  'robert bob bobby rob',
  'samuel sam',
  'sergei sergey serhii serhiy siarhei',
  'stephen steven steve stefan',
  'susan sue',
  'thomas tom tommy',
  'timothy tim',
  'volodymyr vladimir uladzimir',
  'viktor victor viktar',
  'vitali vitaly vitalii vitaliy',
  'william bill will billy liam',
  'yulia julia yuliia',
  'yuri yury yurii yuriy',
] as const;

const rowOf = new Map<string, number>();
rows.forEach((row, index) => {
  for (const name of row.split(' ')) rowOf.set(name, index);
});

/** The row of a folded given name; undefined for one that is in none. */
export const rowOfGivenName = (name: string): number | undefined => rowOf.get(name);

/** True where two folded given names are known to be two names: Hassan and Hussein. */
export function otherGivenName(a: string, b: string): boolean {
  const [x, y] = [rowOf.get(a), rowOf.get(b)];
  return x !== undefined && y !== undefined && x !== y;
}

/** True where one is cut off the other, and no woman's form of it: Brad and Bradley, but not Martin and Martina. */
export function isCutOff(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const rest = long.slice(short.length);
  return (
    short.length >= 3 &&
    rest.length >= 2 &&
    long.startsWith(short) &&
    !/^(?:i?[nt]?[aei]|[ln]+[aei]|ette|etta)$/.test(rest)
  );
}

/** True where two names differ as a man's and a woman's do: Paul and Paula, Mario and Maria. */
export function isOtherGender(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length === short.length)
    return a !== b && a.slice(0, -1) === b.slice(0, -1) && /[ao]$/.test(a) && /[ao]$/.test(b);
  return long === `${short}a` || long === `${short}e`;
}

/** True where two folded given names are known to be the same name: Bill and William, Volodymyr and Vladimir. */
export function sameGivenName(a: string, b: string): boolean {
  const row = rowOf.get(a);
  return row !== undefined && row === rowOf.get(b);
}
