/** How labels are set: actors in the page's sans, proposals and words said in its serif italic. */
import { quoted } from '../../server/quoted.ts';
import { papers, type Theme } from '../model/palette.ts';
import type { Box } from '../model/labels.ts';
import type { SceneNode } from './scene.ts';

const sans = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const serif = '"Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "Noto Serif", serif';

/** Longest label, in characters; that of what is pointed at or selected may be longer. */
const LONGEST = 34;
const WHOLE = 90;

const isTold = ({ kind }: SceneNode): boolean => kind === 'Proposal' || kind === 'Statement' || kind === 'Meeting';

const fontOf = (node: SceneNode): string =>
  isTold(node) ? `italic 13px ${serif}` : `${node.kind === 'State' ? 600 : 500} 12.5px ${sans}`;

function textOf({ label, kind }: SceneNode, whole: boolean): string {
  const longest = whole ? WHOLE : LONGEST;
  const text = label.length <= longest ? label : `${label.slice(0, longest).replace(/\s+\S*$/, '')}…`;
  return kind === 'Statement' ? quoted(text) : text;
}

export class Lettering {
  readonly #widths = new Map<string, number>();

  measure(context: CanvasRenderingContext2D, node: SceneNode, whole: boolean): { width: number; height: number } {
    const text = textOf(node, whole);
    const key = `${fontOf(node)} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = fontOf(node);
      width = Math.ceil(context.measureText(text).width);
      this.#widths.set(key, width);
    }
    return { width: width + 2, height: 17 };
  }

  /** With a rim of paper, so that it reads above lines. */
  write(
    context: CanvasRenderingContext2D,
    node: SceneNode,
    box: Box,
    { theme, whole }: { readonly theme: Theme; readonly whole: boolean },
  ): void {
    const { paper, ink } = papers[theme];
    const y = (box.top + box.bottom) / 2 + 0.5;
    context.font = fontOf(node);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.strokeText(textOf(node, whole), box.left + 1, y);
    context.fillStyle = ink;
    context.fillText(textOf(node, whole), box.left + 1, y);
    if (node.disputed) {
      context.font = `600 10px ${sans}`;
      context.fillText('≠', box.right + 1, y - 4);
    }
  }
}
