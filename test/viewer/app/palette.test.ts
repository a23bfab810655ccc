import { describe, expect, test } from '@jest/globals';
import { kindStyles, papers, relationStyles, type Theme } from '../../../viewer/app/model/palette.ts';

const channels = (colour: string): number[] =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

/** Relative luminance, WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  const { paper, ink, muted, accent } = papers[theme];

  test('text reads on paper', () => {
    expect(contrast(ink, paper)).toBeGreaterThan(7);
    expect(contrast(muted, paper)).toBeGreaterThan(4.5);
    expect(contrast(accent, paper)).toBeGreaterThan(4.5);
  });

  test('every mark stands out from paper', () => {
    for (const style of [...Object.values(kindStyles), ...Object.values(relationStyles)]) {
      expect(contrast(style[theme], paper)).toBeGreaterThan(3);
    }
  });
});

test('kinds are told apart without colour', () => {
  const shapes = Object.values(kindStyles).map(({ shape }) => shape);
  expect(new Set(shapes).size).toBe(shapes.length);
});

test('what was done is told apart without colour: by stroke and head', () => {
  const acts = ['MET_WITH', 'TO_MEET', 'PROPOSED', 'REJECTED', 'ACCEPTED', 'SPOKE_OF', 'REPRESENTS'] as const;
  const strokes = acts.map((act) => `${relationStyles[act].dash?.join(' ') ?? 'solid'} ${relationStyles[act].head}`);
  expect(new Set(strokes).size).toBe(acts.length);
});

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const simulations: Readonly<Record<string, readonly (readonly number[])[]>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

test.each(Object.keys(simulations))('what was done is told apart by colour under %s', (name) => {
  const see = (colour: string): number[] => {
    const linear = channels(colour);
    return (simulations[name] ?? []).map((row) => row.reduce((sum, weight, at) => sum + weight * (linear[at] ?? 0), 0));
  };
  for (const theme of ['light', 'dark'] as const) {
    const seen = (['MET_WITH', 'PROPOSED', 'REJECTED', 'ACCEPTED'] as const).map((act) =>
      see(relationStyles[act][theme]),
    );
    seen.forEach((a, index) => {
      for (const b of seen.slice(index + 1)) {
        expect(Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))).toBeGreaterThan(0.08);
      }
    });
  }
});
