/** The address of the article, where the page gives it: "Original url:" and the like, or a line that is only a URL. */
import { type Page, isMargin } from '../page/page.ts';
import type { Rule } from './candidate.ts';
import { choose } from './candidate.ts';

const LABEL =
  /^(?:original(?:\s+(?:article|story|source))?|source|article|canonical|permanent|full(?:\s+story)?)?\s*(?:url|link|permalink|address|source|at|on)\s*:\s*/iu;
const ADDRESS = /^<?(https?:\/\/[^\s<>]+?)>?[.,)]?$/iu;

const labelledUrl: Rule<string> = function* ({ page }) {
  for (const [index, block] of page.blocks.entries()) {
    const label = LABEL.exec(block.bare);
    if (label === null) continue;
    const rest = block.bare.slice(label[0].length);
    const value = addressIn(rest === '' ? page.blocks[index + 1]?.bare : rest);
    if (value !== null) yield { value, score: 10 };
  }
};

const urlLine: Rule<string> = function* ({ page }) {
  for (const [index, block] of page.blocks.entries()) {
    const value = addressIn(block.bare);
    if (value !== null && isEdge(page, index)) yield { value, score: 5 };
  }
};

const isEdge = (page: Page, index: number): boolean =>
  isMargin(page, index) && (index <= 3 || index >= page.blocks.length - 2);

function addressIn(text: string | undefined): string | null {
  const address = ADDRESS.exec(text ?? '')?.[1];
  return address !== undefined && URL.canParse(address) ? address : null;
}

const rules: readonly Rule<string>[] = [labelledUrl, urlLine];

export const urlOf = (page: Page): string | null => choose({ page, url: null }, rules, (url) => url);
