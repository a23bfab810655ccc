/** Dates and times with nanoseconds; the getters carry the Neo4j driver's property names. */
import { fromEpochDay, NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.ts';
import { dateText, offsetText, timeText } from './iso-text.ts';
import { Composite } from './kind.ts';

abstract class WithText extends Composite {
  abstract override toString(): string;
  toJSON(): string {
    return this.toString();
  }
}

/** DATE: a day of the calendar. */
export class CypherDate extends WithText {
  readonly kind = 'DATE';
  /** Days since 1970-01-01. */
  readonly epochDay: number;

  constructor(epochDay: number) {
    super();
    this.epochDay = epochDay;
  }

  get year(): bigint {
    return BigInt(fromEpochDay(this.epochDay).year);
  }
  get month(): bigint {
    return BigInt(fromEpochDay(this.epochDay).month);
  }
  get day(): bigint {
    return BigInt(fromEpochDay(this.epochDay).day);
  }
  override toString(): string {
    return dateText(this.epochDay);
  }
}

abstract class WithTime extends WithText {
  /** Nanoseconds since midnight. */
  readonly nanoOfDay: number;

  constructor(nanoOfDay: number) {
    super();
    this.nanoOfDay = nanoOfDay;
  }

  get hour(): bigint {
    return BigInt(Math.floor(this.nanoOfDay / (3600 * NANOS_PER_SECOND)));
  }
  get minute(): bigint {
    return BigInt(Math.floor(this.nanoOfDay / (60 * NANOS_PER_SECOND)) % 60);
  }
  get second(): bigint {
    return BigInt(Math.floor(this.nanoOfDay / NANOS_PER_SECOND) % 60);
  }
  get nanosecond(): bigint {
    return BigInt(this.nanoOfDay % NANOS_PER_SECOND);
  }
}

/** LOCAL TIME: a time of day without zone. */
export class LocalTime extends WithTime {
  readonly kind = 'LOCAL TIME';

  override toString(): string {
    return timeText(this.nanoOfDay);
  }
}

/** ZONED TIME: a time of day with an offset from UTC. */
export class ZonedTime extends WithTime {
  readonly kind = 'ZONED TIME';
  readonly offsetSeconds: number;

  constructor(nanoOfDay: number, offsetSeconds: number) {
    super(nanoOfDay);
    this.offsetSeconds = offsetSeconds;
  }

  get timeZoneOffsetSeconds(): bigint {
    return BigInt(this.offsetSeconds);
  }
  /** Nanoseconds since midnight in UTC; may be negative or past the day. */
  get instant(): number {
    return this.nanoOfDay - this.offsetSeconds * NANOS_PER_SECOND;
  }
  override toString(): string {
    return timeText(this.nanoOfDay) + offsetText(this.offsetSeconds);
  }
}

abstract class WithDateAndTime extends WithTime {
  /** Days since 1970-01-01, local. */
  readonly epochDay: number;

  constructor(epochDay: number, nanoOfDay: number) {
    super(nanoOfDay);
    this.epochDay = epochDay;
  }

  get year(): bigint {
    return BigInt(fromEpochDay(this.epochDay).year);
  }
  get month(): bigint {
    return BigInt(fromEpochDay(this.epochDay).month);
  }
  get day(): bigint {
    return BigInt(fromEpochDay(this.epochDay).day);
  }
  /** Local nanoseconds since 1970-01-01T00:00. */
  get localNanos(): bigint {
    return BigInt(this.epochDay) * BigInt(NANOS_PER_DAY) + BigInt(this.nanoOfDay);
  }
}

/** LOCAL DATETIME: a date and time of day without zone. */
export class LocalDateTime extends WithDateAndTime {
  readonly kind = 'LOCAL DATETIME';

  override toString(): string {
    return `${dateText(this.epochDay)}T${timeText(this.nanoOfDay)}`;
  }
}

/** ZONED DATETIME: an instant with the offset, and if so given the named zone, in which it is shown. */
export class ZonedDateTime extends WithDateAndTime {
  readonly kind = 'ZONED DATETIME';
  readonly offsetSeconds: number;
  /** An IANA name such as Europe/Kyiv; null where only an offset is known. */
  readonly zone: string | null;

  constructor(epochDay: number, nanoOfDay: number, offsetSeconds: number, zone: string | null) {
    super(epochDay, nanoOfDay);
    this.offsetSeconds = offsetSeconds;
    this.zone = zone;
  }

  get timeZoneOffsetSeconds(): bigint {
    return BigInt(this.offsetSeconds);
  }
  get timeZoneId(): string | undefined {
    return this.zone ?? undefined;
  }
  get epochSeconds(): number {
    return this.epochDay * SECONDS_PER_DAY + Math.floor(this.nanoOfDay / NANOS_PER_SECOND) - this.offsetSeconds;
  }
  override toString(): string {
    const zone = this.zone === null ? '' : `[${this.zone}]`;
    return `${dateText(this.epochDay)}T${timeText(this.nanoOfDay)}${offsetText(this.offsetSeconds)}${zone}`;
  }
}
