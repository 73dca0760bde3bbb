import { part } from '../style/index.ts';
import { headingFont } from './shared-css.ts';

/** The quiet middle of a widget that has nothing to show: empty, failed or locked. */
export const NoticePart = part('div', 'portico-notice')`
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: var(--_portico-space-1);
  padding: var(--_portico-space-6) var(--_portico-space-5);
  text-align: center;
  @container portico (max-width: 480px) {
    padding: var(--_portico-space-5) var(--_portico-space-4);
  }
`;

/** The icon in its disc. */
export const NoticeIconPart = part('span', 'portico-notice-icon')`
  display: grid;
  place-items: center;
  inline-size: 40px;
  block-size: 40px;
  margin-block-end: var(--_portico-space-2);
  border-radius: 50%;
  background: var(--_portico-hover);
  color: var(--_portico-muted);
  &[data-tone='danger'] {
    background: var(--_portico-danger-tint);
    color: var(--_portico-danger-text);
  }
  &[data-tone='accent'] {
    background: var(--_portico-accent-tint);
    color: var(--_portico-accent-text);
  }
`;

/** What is the case, in a few words. */
export const NoticeTitlePart = part('p', 'portico-notice-title')`
  ${headingFont}
  margin: 0;
  max-inline-size: 28rem;
  font-size: var(--_portico-font-lg);
  font-weight: 600;
  line-height: 1.4;
  text-wrap: balance;
`;

/** Why, and what helps. */
export const NoticeTextPart = part('p', 'portico-notice-text')`
  margin: 0;
  max-inline-size: 26rem;
  color: var(--_portico-muted);
  text-wrap: balance;
`;

/** The next step, and what stands under it. */
export const NoticeActionsPart = part('div', 'portico-notice-actions')`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: var(--_portico-space-2);
  margin-block-start: var(--_portico-space-4);
`;

/** Code and request id, small, for who writes to support. */
export const NoticeReferencePart = part('p', 'portico-notice-reference')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: 0 var(--_portico-space-1);
  margin: var(--_portico-space-3) 0 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  & > code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; user-select: all; }
`;
