import { part } from '../style/index.ts';
import { formatOf, useLocale, useNow } from '../i18n/index.ts';
import { Hint } from './hint.tsx';
import { focusRing } from './shared-css.ts';

const TimePart = part('time', 'portico-time')`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  border-radius: 2px;
  ${focusRing}
`;

/** How a moment is written: with year, without, to the minute, or seen from now. */
export type DateTimeFormat = 'date' | 'day' | 'moment' | 'relative';

/** Props of {@link DateTime}. */
export interface DateTimeProps {
  /** ISO 8601 text or epoch milliseconds. A day without a time is that day in every zone. */
  value: string | number;
  /** How it is written; `date` when left out. */
  format?: DateTimeFormat;
  /**
   * Where the exact moment of a relative one shows: in a hint that the keyboard reaches too, or
   * only as a title, in long tables where every row would be one more stop.
   */
  exact?: 'hint' | 'title';
  /** The present in epoch milliseconds; the provider's clock when left out. */
  now?: number;
  /** A locale other than the one in force. */
  locale?: string;
  /** An IANA time zone other than the one in force. */
  timeZone?: string;
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A moment in the reader's words, with the exact one behind a relative one. */
export function DateTime(props: DateTimeProps) {
  const { value, format = 'date', exact = 'hint' } = props;
  const inForce = useLocale();
  const clock = useNow();
  const isDay = typeof value === 'string' && dayOnly.test(value);
  const timeZone = isDay ? 'UTC' : (props.timeZone ?? inForce.timeZone);
  const words = formatOf(props.locale ?? inForce.locale, timeZone);
  const machine = typeof value === 'string' ? value : new Date(value).toISOString();
  const now = props.now ?? clock;
  if (format !== 'relative' || now === null) {
    // A server that was not told the time writes the date; distances come with the first tick.
    const style = format === 'relative' ? 'date' : format;
    return <TimePart dateTime={machine}>{words[style](value)}</TimePart>;
  }
  const text = words.relative(value, now);
  const full = isDay ? words.date(value) : words.moment(value);
  if (exact === 'title') {
    return (
      <TimePart dateTime={machine} title={full}>
        {text}
      </TimePart>
    );
  }
  return (
    <Hint text={full}>
      <TimePart dateTime={machine} tabIndex={0}>
        {text}
      </TimePart>
    </Hint>
  );
}
