import { expect, test } from '@jest/globals';
import { towards } from '../../../viewer/app/model/direction.ts';
import { bindings, commandFor } from '../../../viewer/app/model/keys.ts';

const press = (key: string, part: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...part });
const onPage = { typing: false, onMap: false };

test('a key does one thing, and the list names each', () => {
  expect(new Set(bindings.map(({ key }) => key)).size).toBe(bindings.length);
  expect(commandFor(press('/'), onPage)).toBe('search');
  expect(commandFor(press('x'), onPage)).toBeNull();
});

test('in a field letters are letters; only Escape leaves it', () => {
  expect(commandFor(press('t'), { typing: true, onMap: false })).toBeNull();
  expect(commandFor(press('Escape'), { typing: true, onMap: false })).toBe('back');
});

test('arrows walk only on the map, and nothing is taken from the browser', () => {
  expect(commandFor(press('ArrowLeft'), onPage)).toBeNull();
  expect(commandFor(press('ArrowLeft'), { typing: false, onMap: true })).toBe('left');
  expect(commandFor(press('f', { ctrlKey: true }), onPage)).toBeNull();
});

test('the neighbour in a direction is the nearest that lies more along it than across', () => {
  const others = [
    { id: 'near', x: 10, y: 4 },
    { id: 'far', x: 40, y: 0 },
    { id: 'up', x: 1, y: -20 },
  ];
  expect(towards({ x: 0, y: 0 }, others, 'right')?.id).toBe('near');
  expect(towards({ x: 0, y: 0 }, others, 'up')?.id).toBe('up');
  expect(towards({ x: 0, y: 0 }, others, 'left')).toBeNull();
});
