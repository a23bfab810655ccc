/** Given names that are one name in two languages or in short: each row is one name. */
const rows = [
  'aleksandr alexander alexandr oleksandr aliaksandr alyaksandr alex sasha',
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
  'igor ihor',
  'james jim jimmy',
  'john jack johnny',
  'joseph joe yosef',
  'katherine catherine kate kathy',
  'kirill kyrylo cyril',
  'lawrence larry',
  'leonard len lenny',
  'margaret maggie peggy',
  'matthew matt',
  'michael mike mikhail mykhailo mick',
  'mikola mykola nikolai nikolay nicholas nick mikalai',
  'olha olga',
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

/** True where two folded given names are known to be the same name: Bill and William, Volodymyr and Vladimir. */
export function sameGivenName(a: string, b: string): boolean {
  const row = rowOf.get(a);
  return row !== undefined && row === rowOf.get(b);
}
