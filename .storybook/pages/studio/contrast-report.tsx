import { auditTheme, tokens } from '@portico/theme';
import type { ContrastFailure, Theme } from '@portico/theme';
import { Section } from './control-fields.tsx';
import { valueIn, withProposal, type Draft } from './studio-theme.ts';

interface ContrastReportProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** What is hard to read, worst first, each with a way out. */
export function ContrastReport({ draft, onChange }: ContrastReportProps) {
  const { failures, unchecked } = auditTheme(draft.theme);
  const needed = firstOfEach(failures);
  const hosts = new Set(unchecked.map(({ token }) => token)).size;
  return (
    <Section title="Contrast">
      <p
        className="studio-verdict"
        data-good={failures.length === 0 ? '' : undefined}
        role="status"
      >
        {failures.length === 0
          ? 'Every pair of colours meets WCAG 2.2 AA.'
          : `${failures.length} ${failures.length === 1 ? 'pair falls' : 'pairs fall'} short.`}
      </p>
      {hosts > 0 && (
        <p className="studio-hint">
          {hosts} {hosts === 1 ? 'colour is a variable' : 'colours are variables'} of the host: only
          its own pages can tell.
        </p>
      )}
      {needed.length > 1 && (
        <button type="button" onClick={() => onChange(mendAll(draft))}>
          Fix all
        </button>
      )}
      <ul className="studio-failures">
        {needed.map((failure) => (
          <li key={`${failure.scheme} ${failure.token}`}>
            <Failure failure={failure} onFix={() => onChange(mend(draft, failure))} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Failure({ failure, onFix }: { failure: ContrastFailure; onFix: () => void }) {
  const { token, scheme, subject, surface, ratio, required, value, proposal } = failure;
  return (
    <>
      <div>
        <strong>{token}</strong> <span className="studio-tag">{scheme}</span>
        <p className="studio-hint">
          {subject} on {surface}: {ratio.toFixed(2)} of {required}
        </p>
      </div>
      {proposal !== undefined && (
        <button
          type="button"
          onClick={onFix}
          aria-label={`Use ${proposal} for ${token}, ${scheme}`}
        >
          {token !== 'contrast' && (
            <>
              <i className="studio-dot" style={{ background: value }} />
              <i className="studio-dot" style={{ background: proposal }} />
            </>
          )}
          Use {proposal}
        </button>
      )}
    </>
  );
}

/** One proposal mends all failures of a token in a scheme. */
function firstOfEach(failures: readonly ContrastFailure[]): ContrastFailure[] {
  const seen = new Set<string>();
  return failures.filter(({ token, scheme }) => {
    const place = `${scheme} ${token}`;
    return !seen.has(place) && seen.add(place);
  });
}

function mend(draft: Draft, failure: ContrastFailure): Draft {
  return withProposal(draft, failure, otherValue(draft.theme, failure));
}

function otherValue(theme: Theme, { token, scheme }: ContrastFailure): string {
  if (token === 'contrast') return '';
  const other = scheme === 'light' ? 'dark' : 'light';
  return valueIn(theme, token, other) ?? tokens[token].value[other];
}

const roundsMax = 20;

/** A mended foreground moves what is mixed from it, so the rest is looked at anew each time. */
function mendAll(draft: Draft): Draft {
  let next = draft;
  for (let round = 0; round < roundsMax; round += 1) {
    const failure = auditTheme(next.theme).failures.find(({ proposal }) => proposal !== undefined);
    if (failure === undefined) return next;
    next = mend(next, failure);
  }
  return next;
}
