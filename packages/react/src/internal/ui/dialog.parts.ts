import { part } from '../style/index.ts';
import { headingFont } from './shared-css.ts';

/** The native dialog. In the top layer by `showModal`, in the page by place. */
export const DialogPart = part('dialog', 'portico-dialog')`
  position: fixed;
  inset: 0;
  margin: auto;
  inline-size: min(32rem, calc(100vi - 32px));
  max-inline-size: none;
  max-block-size: min(44rem, calc(100dvb - 48px));
  padding: 0;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius-card);
  background: var(--_portico-raised);
  color: var(--_portico-foreground);
  box-shadow: var(--_portico-shadow);
  font-size: var(--_portico-font-md);
  line-height: 1.5;
  text-align: start;
  overflow: hidden;
  overscroll-behavior: contain;
  &:focus { outline: none; }
  &[open] {
    display: flex;
    flex-direction: column;
    animation: portico-rise var(--_portico-enter);
  }
  &::backdrop {
    background: rgb(10 10 12 / 0.42);
    animation: portico-appear var(--_portico-enter);
  }
  @keyframes portico-rise { from { opacity: 0; translate: 0 8px; } }
  @keyframes portico-appear { from { opacity: 0; } }
  &[data-variant='sheet'] {
    inset-block: 0;
    inset-inline: auto 0;
    margin: 0;
    inline-size: min(28rem, calc(100vi - 32px));
    block-size: 100dvb;
    max-block-size: none;
    border-block: 0;
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  &[data-variant='sheet'][open] { animation-name: portico-slide; }
  &[data-variant='sheet']:dir(rtl)[open] { animation-name: portico-slide-rtl; }
  @keyframes portico-slide { from { opacity: 0; translate: 24px 0; } }
  @keyframes portico-slide-rtl { from { opacity: 0; translate: -24px 0; } }
  @media (max-width: 480px) {
    inset-block: auto 0;
    inset-inline: 0;
    margin: 0;
    inline-size: 100%;
    max-block-size: calc(100dvb - 32px);
    border-inline: 0;
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    &[data-variant='sheet'] { border-start-start-radius: 0; }
  }
`;

/** Title, sentence and the cross. */
export const DialogHeadPart = part('div', 'portico-dialog-head')`
  display: flex;
  align-items: flex-start;
  gap: var(--_portico-space-3);
  padding-block: var(--_portico-space-4) var(--_portico-space-3);
  padding-inline: var(--_portico-space-5) var(--_portico-space-4);
`;

/** Title and sentence, one above the other. */
export const DialogWordsPart = part('div', 'portico-dialog-words')`
  flex: 1;
  min-inline-size: 0;
`;

/** What the dialog is about; also its accessible name. */
export const DialogTitlePart = part('h2', 'portico-dialog-title')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-lg);
  font-weight: 600;
  line-height: 1.4;
  color: inherit;
  text-wrap: balance;
`;

/** One sentence under the title. */
export const DialogDescriptionPart = part('p', 'portico-dialog-description')`
  margin: 2px 0 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
`;

/** The content; scrolls by itself, and is the container that its children measure. */
export const DialogBodyPart = part('div', 'portico-dialog-body')`
  container: portico / inline-size;
  flex: 1 1 auto;
  min-block-size: 0;
  padding: var(--_portico-space-1) var(--_portico-space-5) var(--_portico-space-5);
  overflow-y: auto;
  overscroll-behavior: contain;
`;

/** The actions, the main one last. */
export const DialogFootPart = part('div', 'portico-dialog-foot')`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: var(--_portico-space-2);
  padding: var(--_portico-space-3) var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
`;
