import { part } from '../internal/style/index.ts';

/** An address: runs left to right in every language. */
export const AddressPart = part('code', 'portico-link-address')`
  direction: ltr;
  unicode-bidi: isolate;
  font: inherit;
  & > strong { color: var(--_portico-foreground); font-weight: 600; }
`;
