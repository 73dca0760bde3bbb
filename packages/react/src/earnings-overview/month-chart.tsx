import { useState } from 'react';
import type { PointerEvent } from 'react';
import type { EarningsOverview } from '@portico/sdk';
import { useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import { Money } from '../internal/ui/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import { areaPath, chartScale, linePath } from './chart-scale.ts';
import * as Parts from './month-chart.parts.ts';
import { useOverviewWords } from './use-overview-words.ts';

type Months = EarningsOverview['months'];

/**
 * A line by month. The pointer or the keys move a crosshair; what it stands on is read above the
 * chart, and spoken as the value of the slider that the keys hold.
 */
export function MonthChart({ months }: { months: Months }) {
  const t = useMessages(earningsOverview);
  const format = useFormat();
  const words = useOverviewWords();
  const last = months.length - 1;
  const [chosen, setChosen] = useState(last);
  const [pointed, setPointed] = useState<number>();
  const index = Math.min(pointed ?? chosen, last);
  const month = months[index];
  const { direction } = useLocale();
  if (month === undefined) return null;
  const name = words.month(month.month);
  const title = index === last ? t('months.soFar', { month: name }) : name;
  const spoken = t('chart.value', { month: title, amount: format.money(month.earned) });
  return (
    <Parts.ChartPart>
      <Readout months={months} index={index} title={title} />
      <Parts.PlotPart>
        <Drawing months={months} index={index} />
        <Parts.PickPart
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={t('chart.pick')}
          aria-valuetext={spoken}
          onChange={(event) => {
            setPointed(undefined);
            setChosen(Number(event.target.value));
          }}
        />
        <Parts.FieldPart
          onPointerMove={(event) => setPointed(columnAt(event, months.length, direction))}
          onPointerDown={(event) => setChosen(columnAt(event, months.length, direction))}
          onPointerLeave={() => setPointed(undefined)}
        />
      </Parts.PlotPart>
      <Parts.MonthsPart aria-hidden="true">
        {months.map((one, place) => (
          <Parts.MonthPart
            key={one.month}
            data-current={place === index ? '' : undefined}
            data-named={namedWhere(last - place, months.length)}
          >
            <span>{words.shortMonth(one.month, place === 0 || months.length > namesInRow)}</span>
          </Parts.MonthPart>
        ))}
      </Parts.MonthsPart>
    </Parts.ChartPart>
  );
}

const namesInRow = 12;

/** Every so many months, counted from the latest, there is room for a name. */
function namedWhere(fromLast: number, count: number): 'always' | 'wide' | undefined {
  const every = Math.ceil(count / namesInRow);
  if (fromLast % every !== 0) return undefined;
  return fromLast % (3 * every) === 0 ? 'always' : 'wide';
}

function columnAt(event: PointerEvent, count: number, direction: 'ltr' | 'rtl'): number {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientX - box.left) / Math.max(1, box.width);
  const fromStart = direction === 'rtl' ? 1 - share : share;
  return Math.max(0, Math.min(count - 1, Math.floor(fromStart * count)));
}

interface PlaceProps {
  months: Months;
  /** The month under the crosshair. */
  index: number;
}

function Readout({ months, index, title }: PlaceProps & { title: string }) {
  const words = useOverviewWords();
  const [before, now] = [months[index - 1]?.earned, months[index]?.earned];
  if (now === undefined) return null;
  return (
    <Parts.ReadoutPart>
      <Parts.ReadoutNamePart>{title}</Parts.ReadoutNamePart>
      <Parts.ReadoutValuePart>
        <Money value={now} />
      </Parts.ReadoutValuePart>
      {before && index < months.length - 1 && (
        <Parts.ReadoutChangePart>{words.change(before, now).text}</Parts.ReadoutChangePart>
      )}
    </Parts.ReadoutPart>
  );
}

function Drawing({ months, index }: PlaceProps) {
  const words = useOverviewWords();
  const amounts = months.map(({ earned }) => earned.amount);
  const currency = months[0]?.earned.currency ?? 'USD';
  const scale = chartScale(amounts);
  const count = months.length;
  const y = (at: number) => Math.round(scale.y(amounts[at] ?? 0) * 100) / 100;
  return (
    <>
      <Parts.TicksPart aria-hidden="true">
        {scale.ticks.map((amount) => (
          <Parts.TickPart key={amount} data-zero={amount === 0 ? '' : undefined}>
            <span>{words.tick({ amount, currency })}</span>
          </Parts.TickPart>
        ))}
      </Parts.TicksPart>
      <Parts.DrawingPart
        viewBox={`0 0 ${count} 100`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <Parts.AreaPart d={areaPath(amounts, scale)} />
        <Parts.LinePart d={linePath(amounts.slice(0, -1), scale)} />
        {/* The month is not over: its end is not certain yet. */}
        <Parts.LinePart d={linePath(amounts.slice(-2), scale, count - 2)} data-open="" />
        <Parts.CrosshairPart d={`M${index + 0.5} 0V100`} />
        <Parts.DotPart d={`M${index + 0.5} ${y(index)}h0`} data-edge="" />
        <Parts.DotPart d={`M${index + 0.5} ${y(index)}h0`} />
      </Parts.DrawingPart>
    </>
  );
}
