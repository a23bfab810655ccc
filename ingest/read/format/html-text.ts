/** The text of a part of an HTML document: blocks on lines of their own, a blank line between paragraphs. */

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS BUTTON INPUT SELECT TEXTAREA HEAD'.split(
    ' ',
  ),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** What this needs of a DOM node; a document of linkedom or of a browser has it. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextNode>;
}

/** Without recursion, so that no depth of nesting exhausts the stack. */
export function textOf(root: TextNode): string {
  const parts: string[] = [];
  const pending: (TextNode | string)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === TEXT_NODE) parts.push((node.nodeValue ?? '').replace(/[\s\u200B]+/gu, ' '));
    else openNode(node, parts, pending);
  }
  return parts
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function openNode(node: TextNode, parts: string[], pending: (TextNode | string)[]): void {
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  if (name === 'BR') parts.push('\n');
  if (name === 'TD' || name === 'TH') parts.push(' ');
  const isBlock = node.nodeType === ELEMENT_NODE && BLOCKS.has(name);
  if (isBlock) {
    parts.push('\n\n');
    pending.push('\n\n');
  }
  for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
    const child = node.childNodes[index];
    if (child !== undefined) pending.push(child);
  }
}

/** How many characters of the text are inside links. */
export function linkedLength(root: TextNode): number {
  let length = 0;
  const pending: TextNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.nodeName.toUpperCase() === 'A') length += textOf(node).length;
    else for (const child of Array.from(node.childNodes)) pending.push(child);
  }
  return length;
}

/** How deeply elements are nested. */
export function depthOf(root: TextNode): number {
  let deepest = 0;
  const pending: [TextNode, number][] = [[root, 0]];
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
    const [node, depth] = top;
    deepest = Math.max(deepest, depth);
    for (const child of Array.from(node.childNodes)) pending.push([child, depth + 1]);
  }
  return deepest;
}
