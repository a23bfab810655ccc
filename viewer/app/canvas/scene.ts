/** What the map is asked to draw: plain values, so that the drawing knows nothing of the page's state. */
import type { NodeKind, Relation } from '../../server/wire.ts';
import type { Theme } from '../model/palette.ts';

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  readonly origins: number;
  readonly degree: number;
  readonly disputed: boolean;
  readonly x: number;
  readonly y: number;
}

export interface SceneLine {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly relation: Relation;
  readonly origins: number;
  readonly disputed: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
}

/** What stands out: all else is dimmed where `around` is given. */
export interface Emphasis {
  /** A node's id or a line's key. */
  readonly selected: string | null;
  /** Ids of nodes and keys of lines that keep their colour. */
  readonly around: ReadonlySet<string> | null;
}

export interface StageEvents {
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onCamera: (camera: { x: number; y: number; ratio: number }) => void;
}

export interface StageOptions extends StageEvents {
  readonly theme: Theme;
  /** True where nothing may move by itself. */
  readonly still: boolean;
}
