/** Colours, shapes and strokes: kinds by shape and hue, relations by hue, stroke and head, so that no one sense is needed. */
import type { NodeKind, Relation } from '../../server/wire.ts';

export type Theme = 'light' | 'dark';

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'rectangle' | 'ring' | 'hexagon';

export interface KindStyle {
  readonly shape: Shape;
  readonly light: string;
  readonly dark: string;
}

/** Hues after Okabe and Ito's palette, muted; lightness differs between neighbours in hue. */
export const kindStyles: Readonly<Record<NodeKind, KindStyle>> = {
  Person: { shape: 'circle', light: '#2f5d8c', dark: '#86b4e3' },
  State: { shape: 'square', light: '#8c3f2b', dark: '#e0957f' },
  Organization: { shape: 'diamond', light: '#3f6b4f', dark: '#8fc4a1' },
  Place: { shape: 'triangle', light: '#6f6a5e', dark: '#b8b2a2' },
  Proposal: { shape: 'rectangle', light: '#a67c00', dark: '#e3c04d' },
  Meeting: { shape: 'ring', light: '#6a4c86', dark: '#c0a3dc' },
  Statement: { shape: 'hexagon', light: '#7a7a7a', dark: '#a9a9a9' },
};

export type Head = 'none' | 'arrow' | 'bar' | 'circle' | 'diamond';

export interface RelationStyle {
  readonly light: string;
  readonly dark: string;
  /** Pixels of dash and gap; null is solid. */
  readonly dash: readonly [number, number] | null;
  readonly head: Head;
  /** Weaker relations are drawn thinner. */
  readonly weight: number;
}

export const relationStyles: Readonly<Record<Relation, RelationStyle>> = {
  MET_WITH: { light: '#3c3b38', dark: '#d6d3cb', dash: null, head: 'none', weight: 1 },
  TO_MEET: { light: '#3c3b38', dark: '#d6d3cb', dash: [9, 6], head: 'none', weight: 1 },
  PROPOSED: { light: '#a67c00', dark: '#e3c04d', dash: null, head: 'arrow', weight: 0.9 },
  REJECTED: { light: '#b5422c', dark: '#f08a72', dash: null, head: 'bar', weight: 0.9 },
  ACCEPTED: { light: '#1b7a6b', dark: '#5cc4b1', dash: null, head: 'circle', weight: 0.9 },
  SPOKE_OF: { light: '#8f86a8', dark: '#857d9c', dash: [2, 4], head: 'arrow', weight: 0.55 },
  QUOTED: { light: '#8f86a8', dark: '#857d9c', dash: [2, 4], head: 'arrow', weight: 0.55 },
  ABOUT: { light: '#8f86a8', dark: '#857d9c', dash: [1, 5], head: 'none', weight: 0.5 },
  ATTENDED: { light: '#6a4c86', dark: '#c0a3dc', dash: null, head: 'none', weight: 0.7 },
  HELD_IN: { light: '#6f6a5e', dark: '#b8b2a2', dash: null, head: 'arrow', weight: 0.5 },
  LOCATED_IN: { light: '#6f6a5e', dark: '#b8b2a2', dash: [1, 4], head: 'arrow', weight: 0.5 },
  REPRESENTS: { light: '#557083', dark: '#8fb0c4', dash: [14, 4], head: 'diamond', weight: 0.6 },
  PART_OF: { light: '#7d6a2f', dark: '#c9b46a', dash: [5, 3], head: 'diamond', weight: 0.6 },
};

export interface Paper {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
}

export const papers: Readonly<Record<Theme, Paper>> = {
  light: { paper: '#fbfaf6', ink: '#1e1d1b', muted: '#5f5b54', accent: '#0a5ad6' },
  dark: { paper: '#191917', ink: '#eceae4', muted: '#a8a49a', accent: '#7db3ff' },
};

/** Radius in pixels: grows with the origins that tell of it, and slowly. */
export const nodeRadius = (origins: number, kind: NodeKind): number => {
  const least = kind === 'Statement' ? 3.5 : kind === 'Place' || kind === 'Meeting' ? 5 : 5.5;
  return least + 2.4 * Math.sqrt(Math.max(0, origins - 1));
};

export const lineWidth = (origins: number, relation: Relation): number =>
  relationStyles[relation].weight * (2 + 1.2 * Math.sqrt(Math.max(0, origins - 1)));
