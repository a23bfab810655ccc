/** DURATION: months, days, seconds and nanoseconds, each counted on its own because a month has no fixed length. */
import { Composite } from './kind.ts';

const BILLION = 1_000_000_000n;

export class Duration extends Composite {
  readonly kind = 'DURATION';
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  /** 0 to 999,999,999; the sign is in the seconds. */
  readonly nanoseconds: bigint;

  /** `nanoseconds` may have any size and sign: whole seconds are carried. */
  constructor(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint) {
    super();
    const rest = ((nanoseconds % BILLION) + BILLION) % BILLION;
    this.months = months;
    this.days = days;
    this.seconds = seconds + (nanoseconds - rest) / BILLION;
    this.nanoseconds = rest;
  }

  /** By mean lengths (a month is 2,629,746 s), for ordering only. */
  get meanNanoseconds(): bigint {
    return (this.months * 2_629_746n + this.days * 86_400n + this.seconds) * BILLION + this.nanoseconds;
  }

  override toString(): string {
    const date = part(this.months / 12n, 'Y') + part(this.months % 12n, 'M') + part(this.days, 'D');
    const time = this.timeText();
    return `P${date}${time === '' ? (date === '' ? 'T0S' : '') : `T${time}`}`;
  }

  toJSON(): string {
    return this.toString();
  }

  private timeText(): string {
    const total = this.seconds * BILLION + this.nanoseconds;
    const sign = total < 0n ? '-' : '';
    const size = total < 0n ? -total : total;
    const seconds = size / BILLION;
    const fraction = String(size % BILLION)
      .padStart(9, '0')
      .replace(/0+$/, '');
    const last = seconds % 60n === 0n && fraction === '' ? '' : `${sign}${seconds % 60n}${fraction && `.${fraction}`}S`;
    return part(seconds / 3600n, 'H', sign) + part((seconds / 60n) % 60n, 'M', sign) + last;
  }
}

function part(value: bigint, unit: string, sign = ''): string {
  return value === 0n ? '' : `${sign}${value}${unit}`;
}
