import { part } from '../internal/style/index.ts';
import { focusRing, headingFont, plainControl } from '../internal/ui/index.ts';

/** Versions beside what the chosen one says. */
export const ReadingPart = part('div', 'portico-plan-reading')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (min-width: 720px) {
    grid-template-columns: minmax(13rem, 17rem) minmax(0, 1fr);
  }
`;

export const VersionsPart = part('div', 'portico-plan-versions')`
  display: grid;
  align-content: start;
  gap: 2px;
  padding: var(--_portico-space-3);
  border-block-end: 1px solid var(--_portico-hairline);
  @container portico (min-width: 720px) {
    border-block-end: 0;
    border-inline-end: 1px solid var(--_portico-hairline);
  }
`;

export const VersionPart = part('button', 'portico-plan-version')`
  ${plainControl}
  display: grid;
  gap: 2px;
  padding: var(--_portico-space-2) var(--_portico-space-3);
  border-radius: var(--_portico-radius);
  text-align: start;
  cursor: pointer;
  ${focusRing}
  &:focus-visible { outline-offset: -2px; }
  &:hover { background: var(--_portico-hover); }
  &[aria-pressed='true'] { background: var(--_portico-active); }
  @media (forced-colors: active) {
    &[aria-pressed='true'] { border-inline-start: 4px solid; }
  }
`;

export const VersionHeadPart = part('span', 'portico-plan-version-head')`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2);
  font-weight: 500;
`;

export const VersionNotePart = part('span', 'portico-plan-version-note')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  overflow-wrap: anywhere;
`;

/** What a version says. */
export const TermsPart = part('div', 'portico-plan-terms')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-4);
  min-inline-size: 0;
  padding: var(--_portico-space-5);
  @container portico (max-width: 640px) { padding: var(--_portico-space-4); }
`;

export const TermsHeadPart = part('div', 'portico-plan-terms-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2) var(--_portico-space-4);
`;

export const TermsTitlePart = part('h3', 'portico-plan-terms-title')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-lg);
  font-weight: 600;
  line-height: 1.35;
`;

export const HeadActionsPart = part('div', 'portico-plan-actions')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
`;

/** One way to earn. */
export const RulePart = part('article', 'portico-plan-rule')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-1);
  padding: var(--_portico-space-3) var(--_portico-space-4);
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  overflow-wrap: anywhere;
  &[data-wrong] { border-color: var(--_portico-danger); }
`;

export const RuleHeadPart = part('div', 'portico-plan-rule-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-1) var(--_portico-space-3);
`;

export const RuleNamePart = part('h4', 'portico-plan-rule-name')`
  margin: 0;
  font: inherit;
  font-weight: 600;
`;

export const RulePaysPart = part('p', 'portico-plan-rule-pays')`
  margin: 0;
  font-size: var(--_portico-font-lg);
  font-variant-numeric: tabular-nums;
`;

export const RuleLinesPart = part('ul', 'portico-plan-rule-lines')`
  display: grid;
  gap: 2px;
  margin: 0;
  padding: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  list-style: none;
`;

/** The draft beside what it would do. */
export const DraftPart = part('div', 'portico-plan-draft')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (min-width: 900px) {
    grid-template-columns: minmax(0, 1fr) minmax(18rem, 22rem);
  }
`;

export const DraftFormPart = part('div', 'portico-plan-form')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-5);
  min-inline-size: 0;
  padding: var(--_portico-space-5);
  @container portico (max-width: 640px) { padding: var(--_portico-space-4); }
`;

export const DraftSidePart = part('aside', 'portico-plan-side')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-5);
  min-inline-size: 0;
  padding: var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  background: var(--_portico-subtle);
  @container portico (max-width: 640px) { padding: var(--_portico-space-4); }
  @container portico (min-width: 900px) {
    border-block-start: 0;
    border-inline-start: 1px solid var(--_portico-hairline);
  }
`;

/** Fields that belong together, under a name. */
export const GroupPart = part('fieldset', 'portico-plan-group')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
  min-inline-size: 0;
  margin: 0;
  padding: 0;
  border: 0;
  & > [role='radiogroup'] { justify-self: start; }
`;

export const GroupNamePart = part('legend', 'portico-plan-group-name')`
  padding: 0;
  margin-block-end: var(--_portico-space-2);
  font-weight: 600;
`;

/** Short fields side by side, as many as there is room for. */
export const FieldsPart = part('div', 'portico-plan-fields')`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr));
  gap: var(--_portico-space-3);
  align-items: start;
`;

/** Checkboxes in lines that wrap. */
export const ChecksPart = part('div', 'portico-plan-checks')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-2) var(--_portico-space-4);
`;

/** A choice with the button that acts on it. */
export const TryPart = part('div', 'portico-plan-try')`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: var(--_portico-space-2);
  align-items: end;
`;

/** Room for a choice with long names. */
export const SettlingPart = part('div', 'portico-plan-settling')`
  max-inline-size: 20rem;
`;

/** A line of a list with its way out. */
export const LinePart = part('div', 'portico-plan-line')`
  display: grid;
  grid-template-columns: minmax(0, 12rem) minmax(0, 12rem) auto;
  gap: var(--_portico-space-2);
  align-items: end;
`;

export const RuleToggleText = part('span', 'portico-plan-rule-summary')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 400;
  overflow: hidden;
  text-overflow: ellipsis;
`;

export const RuleTogglePart = part('button', 'portico-plan-rule-toggle')`
  ${plainControl}
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 var(--_portico-space-3);
  min-inline-size: 0;
  min-block-size: var(--_portico-control);
  align-content: center;
  border-radius: var(--_portico-radius-sm);
  font-weight: 600;
  text-align: start;
  cursor: pointer;
  ${focusRing}
  & > svg { align-self: center; transition: rotate 120ms; }
  @media (prefers-reduced-motion: reduce) { & > svg { transition: none; } }
  &[aria-expanded='false'] > svg { rotate: -90deg; }
  &[aria-expanded='false']:dir(rtl) > svg { rotate: 90deg; }
`;

export const RuleBodyPart = part('div', 'portico-plan-rule-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-5);
  padding-block: var(--_portico-space-3) var(--_portico-space-2);
`;

export const ProblemPart = part('p', 'portico-plan-problem')`
  margin: 0;
  color: var(--_portico-danger-text);
  font-size: var(--_portico-font-sm);
`;

/** What would have been paid, beside what was paid. */
export const ReportPart = part('table', 'portico-plan-report')`
  inline-size: 100%;
  margin-block-start: var(--_portico-space-3);
  border-collapse: collapse;
  font-size: var(--_portico-font-sm);
`;

export const ReportHeadPart = part('th', 'portico-plan-report-head')`
  padding: 0 0 var(--_portico-space-1);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  text-align: start;
  &[data-as='figure'] { padding-inline-start: var(--_portico-space-2); text-align: end; }
`;

export const ReportCellPart = part('td', 'portico-plan-report-cell')`
  padding-block: var(--_portico-space-1);
  border-block-start: 1px solid var(--_portico-hairline);
  vertical-align: top;
  overflow-wrap: anywhere;
  &[data-as='figure'] {
    padding-inline-start: var(--_portico-space-2);
    text-align: end;
    white-space: nowrap;
  }
  &[data-sign='1'] { color: var(--_portico-success-text); }
  &[data-sign='-1'] { color: var(--_portico-danger-text); }
`;
