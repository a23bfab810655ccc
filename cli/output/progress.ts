/** Progress on standard error: one line redrawn on a terminal, nothing where there is none. */
import { printable } from './printable.ts';

const REDRAW_MS = 100;
const BAR_CELLS = 24;

export class Progress {
  #total: number;
  readonly #started = Date.now();
  readonly #visible = process.stderr.isTTY;
  #drawn = 0;
  #done = 0;
  #words = 0;

  /** `total`: how many sources there are to go through. */
  constructor(total: number) {
    this.#total = total;
  }

  /** Another number of sources than was thought at first. */
  expect(total: number): void {
    this.#total = total;
  }

  sourceDone(): void {
    this.#done += 1;
    this.#draw();
  }

  articleRead(words: number): void {
    this.#words += words;
    this.#draw();
  }

  /** A line that stays, above the bar. */
  say(line: string): void {
    this.#erase();
    process.stderr.write(`${printable(line)}\n`);
  }

  end(): void {
    this.#erase();
  }

  #draw(): void {
    const now = Date.now();
    if (!this.#visible || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    const seconds = Math.max(0.001, (now - this.#started) / 1000);
    const share = this.#total === 0 ? 1 : Math.min(1, this.#done / this.#total);
    const bar = '━'.repeat(Math.round(share * BAR_CELLS)).padEnd(BAR_CELLS, '─');
    const left = share > 0 && share < 1 ? ` · ${duration((seconds / share) * (1 - share))} left` : '';
    const speed = Math.round(this.#words / seconds).toLocaleString('en');
    const line = `${bar} ${this.#done} of ${this.#total} · ${speed} words/s${left}`;
    process.stderr.write(`\r\u001B[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  }

  #erase(): void {
    if (this.#visible) process.stderr.write('\r\u001B[2K');
  }
}

/** 42 s, 3 min 5 s, 1 h 2 min */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
