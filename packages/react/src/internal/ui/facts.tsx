import type { ReactNode } from 'react';
import { part } from '../style/index.ts';
import { Skeleton } from './skeleton.tsx';

const FactsPart = part('dl', 'portico-facts')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  margin: 0;
  &[data-kind='money'] { grid-template-columns: minmax(0, 1fr) auto; }
`;

const FactPart = part('div', 'portico-fact')`
  display: grid;
  grid-template-columns: min(11rem, 38%) minmax(0, 1fr);
  gap: 0 var(--_portico-space-4);
  align-items: baseline;
  padding-block: 5px;
  [data-kind='money'] > & { grid-column: 1 / -1; grid-template-columns: subgrid; }
  &[data-total] {
    margin-block-start: var(--_portico-space-1);
    padding-block-start: var(--_portico-space-2);
    border-block-start: 1px solid var(--_portico-hairline);
    font-weight: 600;
  }
  [data-kind='text'] > & {
    @container portico (max-width: 300px) { grid-template-columns: minmax(0, 1fr); }
  }
`;

const FactNamePart = part('dt', 'portico-fact-name')`
  color: var(--_portico-muted);
  overflow-wrap: anywhere;
  [data-total] > & { color: inherit; }
`;

const FactValuePart = part('dd', 'portico-fact-value')`
  min-inline-size: 0;
  margin: 0;
  overflow-wrap: anywhere;
  & > .portico-badge { margin-inline-start: var(--_portico-space-1); vertical-align: 1px; }
  [data-kind='money'] & { text-align: end; font-variant-numeric: tabular-nums; }
  /* Digits end where the currency begins: under each other in both directions. */
  [data-kind='money'] &:dir(rtl) { text-align: start; }
`;

/** One line: what, and its value. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** The sum of the lines above. */
  readonly isTotal?: boolean;
}

/** Props of {@link Facts}. */
export interface FactsProps {
  /** Those without a value are left out. */
  items: readonly (Fact | null | false | undefined)[];
  /** `money` puts values at the end of the line, under each other. */
  kind?: 'text' | 'money';
}

/** Names and values, line by line: what is on file, or how a sum comes about. */
export function Facts({ items, kind = 'text' }: FactsProps) {
  const shown = items.filter((item): item is Fact => Boolean(item));
  return (
    <FactsPart data-kind={kind}>
      {shown.map(({ name, value, isTotal = false }) => (
        <FactPart key={name} data-total={isTotal ? '' : undefined}>
          <FactNamePart>{name}</FactNamePart>
          <FactValuePart>{value}</FactValuePart>
        </FactPart>
      ))}
    </FactsPart>
  );
}

/** The true size of so many lines. */
export function FactsSkeleton({ count }: { count: number }) {
  return (
    <FactsPart as="div" data-kind="text">
      {Array.from({ length: count }, (_, line) => (
        <FactPart as="div" key={line}>
          <Skeleton width="most" />
          <Skeleton width="half" />
        </FactPart>
      ))}
    </FactsPart>
  );
}
