import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiReports } from '../../scripts/api.ts';
import { undocumentedMark } from '../../scripts/api/report.ts';

const reports = apiReports().map((report) => [report.package, report] as const);

describe.each(reports)('the public API of %s', (_name, { path, text, undocumented }) => {
  test('changes only where review sees it', () => {
    const committed = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    expect(text, 'If it was meant to change: npm run api, and commit docs/api.').toBe(committed);
  });

  test('has a sentence for every name', () => {
    expect(text.split(undocumentedMark)).toHaveLength(undocumented.length + 1);
    expect(undocumented).toEqual([]);
  });
});
