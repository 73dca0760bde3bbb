import type { Check, Finding, Report } from './report.ts';

const signs = { passed: '✓', failed: '✗', skipped: '–' } as const;
const colours = { passed: 32, failed: 31, skipped: 2 } as const;

interface Style {
  /** For terminals. */
  readonly colour?: boolean;
}

/** One line, and under it everything that was found. */
export function renderCheck(check: Check, { colour = false }: Style = {}): string {
  const sign = paint(signs[check.status], colour ? colours[check.status] : undefined);
  const why = check.why ? ` (${check.why})` : '';
  const line = `  ${sign} ${check.name}  ${check.area}: ${check.title}${why}`;
  const groups = alike(check.findings);
  const found = groups.slice(0, mostTold).map((group) => renderFindings(group, check));
  const more = groups.length - found.length;
  return [line, ...found, ...(more > 0 ? [`      … and ${more} of other kinds`] : [])].join('\n');
}

/** The same thing wrong in many rows is told once. */
function alike(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const where = finding.pointer?.replace(/\/\d+(?=\/|$)/g, '/*') ?? '';
    const kind = `${where} ${finding.expected}`;
    groups.set(kind, [...(groups.get(kind) ?? []), finding]);
  }
  return [...groups.values()];
}

const mostTold = 5;

function renderFindings([finding, ...others]: readonly Finding[], { name }: Check): string {
  const { call, sent, came, pointer, expected, got } = finding!;
  const place = pointer ? `${got}, at ${pointer}` : got;
  const times = others.length ? ` (and ${others.length} more like it)` : '';
  const lines = [
    ['asked', call],
    ...(sent === undefined ? [] : [['sent', sent]]),
    ['came', came],
    ['expected', expected],
    ['got', place + times],
    ...(name === 'api' ? [] : [['see', `/docs#${name}`]]),
  ];
  const told = lines.map(([word, text]) => `      ${word!.padEnd(9)}${text}`);
  return told.join('\n');
}

/** The whole report, grouped by noun, with its sum at the end. */
export function renderReport(report: Report, style: Style = {}): string {
  const nouns = [...new Set(report.checks.map(({ noun }) => noun))];
  const groups = nouns.map((noun) => {
    const checks = report.checks.filter((check) => check.noun === noun);
    return [noun, ...checks.map((check) => renderCheck(check, style))].join('\n');
  });
  return [`Portico contract, checked at ${report.baseUrl}`, ...groups, renderSum(report)].join(
    '\n\n',
  );
}

function renderSum(report: Report): string {
  const { passed, failed, skipped, requests, durationMs, unknownFields, leftBehind } = report;
  const seconds = (durationMs / 1000).toFixed(1);
  const unknown = unknownFields.length
    ? [`Fields that the contract does not know (allowed): ${unknownFields.join(', ')}`]
    : [];
  return [
    `${passed} passed, ${failed} failed, ${skipped} skipped; ${requests} requests in ${seconds} s.`,
    ...unknown,
    ...leftBehind.map((one) => `Left behind: ${one}`),
    failed ? 'This backend does not keep the contract.' : 'This backend keeps the contract.',
  ].join('\n');
}

function paint(text: string, code: number | undefined): string {
  return code === undefined ? text : `\u001b[${code}m${text}\u001b[0m`;
}
