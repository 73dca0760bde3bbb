import {
  renderReport,
  runConformance,
  type Area,
  type ConformanceOptions,
  type Report,
} from '@portico/sdk/conform';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi, type OpenProgram } from './testing/api.ts';
import { openFilledProgram } from './testing/conform-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let program: OpenProgram;
let otherProgram: OpenProgram;
beforeAll(async () => {
  program = await openFilledProgram(api);
  otherProgram = await api.openProgram('siso');
});

function run(options: Partial<ConformanceOptions> = {}): Promise<Report> {
  const baseUrl = 'http://127.0.0.1:4400';
  const all = { baseUrl, program, otherProgram, fetch: api.fetch, timeoutMs: 60_000 };
  return runConformance({ ...all, ...options });
}

/** The lines of a report that tell of failures. */
function told(report: Report): string {
  const checks = report.checks.filter(({ status }) => status === 'failed');
  return checks.length ? renderReport({ ...report, checks }) : '';
}

/** Endpoints that a run could not try in this area. */
function skippedIn({ checks }: Report, area: Area): string[] {
  return checks
    .filter((check) => check.area === area && check.status === 'skipped')
    .map(({ name, why }) => `${name}: ${why}`);
}

// Thousands of requests: seconds on a machine at rest, minutes on one that is not.
const patient = { timeout: 300_000 };

describe('the backend', () => {
  it('keeps the whole contract, and a run says what it could not try', patient, async () => {
    const report = await run({
      // The clock stands still by itself.
      wait: async () => {
        clock.at = new Date(clock.at.getTime() + 61_000);
      },
    });
    expect(told(report)).toBe('');
    expect(report.passed).toBeGreaterThan(400);
    expect(report.unknownFields).toEqual([]);
    // A statement takes a month that was closed; everything else is there to be read.
    const unread = skippedIn(report, 'shapes').filter((name) => !name.startsWith('statements.'));
    expect(unread).toEqual([
      'payouts.onboard: refused with state_conflict, as the contract allows',
    ]);
    expect(skippedIn(report, 'errors')).toEqual([
      expect.stringMatching(/^admin\.payouts\.process: an empty body would act on the whole/),
    ]);
    const commands = report.checks.filter(
      ({ area, status }) => area === 'idempotency' && status === 'passed',
    );
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['partners.register', 'partners.close', 'links.create', 'referrals.convert'],
        ...['payments.create', 'payments.refund', 'disputes.open', 'payouts.setMethod'],
        ...['tax.submit', 'admin.commissions.adjust', 'admin.ledger.chargeFee'],
      ]),
    );
  });

  it('is only read when a run may only read', patient, async () => {
    const sent = new Set<string>();
    const report = await run({
      readOnly: true,
      fetch: (input, init) => {
        sent.add(`${init?.method} ${new URL(String(input)).pathname}`);
        return api.fetch(input, init);
      },
    });
    expect(told(report)).toBe('');
    const writes = [...sent].filter((call) => !/^(GET|OPTIONS) /.test(call));
    expect(writes.sort()).toEqual([
      'POST /api/v1/embed-sessions',
      'POST /api/v1/embed-sessions/staff',
    ]);
  });
});

/** Stands between a run and the backend, and breaks one thing. */
type Break = (
  call: { path: string; init: RequestInit },
  next: () => Promise<Response>,
) => Promise<Response>;

function broken(how: Break): typeof fetch {
  return (input, init = {}) => {
    const url = new URL(String(input));
    const path = url.pathname.replace('/api/v1', '') + url.search;
    return how({ path, init }, () => api.fetch(input, init));
  };
}

/** The same answer with another body or status. */
async function changed(
  response: Response,
  change: (body: { data: Record<string, unknown>[] }) => unknown,
  status = response.status,
): Promise<Response> {
  const body = change((await response.json()) as { data: Record<string, unknown>[] });
  return Response.json(body, { status, headers: response.headers });
}

const isLinkList = /^\/partners\/links(\?|$)/;

describe('a run names, so that anybody can find it,', () => {
  it('a field that is missing', async () => {
    const fetch = broken(async ({ path }, next) => {
      const response = await next();
      if (!isLinkList.test(path) || response.status !== 200) return response;
      return changed(response, ({ data, ...page }) => ({
        ...page,
        data: data.map(({ stats: _, ...link }) => link),
      }));
    });
    const report = await run({ fetch, only: ['links'], areas: ['shapes'] });
    expect(told(report)).toContain('✗ links.list  shapes: answers as it says, to a partner');
    expect(told(report)).toContain(
      'expected a value of type object\n      got      nothing, at /data/0/stats',
    );
    expect(told(report)).toContain('see      /docs#links.list');
    expect(report.failed).toBe(1);
  });

  it('a status that is another one', async () => {
    const fetch = broken(async ({ init }, next) => {
      const response = await next();
      if (init.method !== 'PATCH' || response.status !== 404) return response;
      return changed(response, (body) => body, 403);
    });
    const report = await run({ fetch, only: ['links'], areas: ['errors'] });
    expect(told(report)).toContain('✗ links.update  errors: finds nothing behind a made-up id');
    expect(told(report)).toContain('expected status 404 with not_found\n      got      status 403');
  });

  it('a row that comes again on the second page', async () => {
    let last: unknown;
    const fetch = broken(async ({ path }, next) => {
      const response = await next();
      if (!isLinkList.test(path) || response.status !== 200) return response;
      return changed(response, (page) => {
        const again = path.includes('cursor=') && last ? [last, ...page.data.slice(1)] : page.data;
        last = page.data.at(-1);
        return { ...page, data: again };
      });
    });
    const report = await run({ fetch, only: ['links'], areas: ['paging'] });
    expect(told(report)).toMatch(
      /expected every row once in pages of 1\n +got +ln_\w+ comes twice/,
    );
  });

  it('an idempotency key that is not looked at', async () => {
    const fetch = broken(async ({ init }, next) => {
      const headers = init.headers as Record<string, string>;
      delete headers['idempotency-key'];
      return next();
    });
    const report = await run({ fetch, only: ['links'], areas: ['idempotency'] });
    expect(told(report)).toContain('✗ links.create  idempotency: sent again with its key');
    expect(told(report)).toContain('expected the second answer to be the first one again: 201');
    expect(told(report)).toContain('expected a problem document: 409 idempotency_key_reused');
  });

  it('a row that another program can see', async () => {
    let ours: Record<string, unknown> | undefined;
    const fetch = broken(async ({ path }, next) => {
      const response = await next();
      if (!isLinkList.test(path) || response.status !== 200) return response;
      return changed(response, (page) => {
        ours ??= page.data[0];
        return page.data.length ? page : { ...page, data: [ours] };
      });
    });
    const report = await run({ fetch, only: ['links'], areas: ['tenancy'] });
    expect(told(report)).toContain(
      '✗ links.list  tenancy: another program is shown nothing of ours',
    );
    expect(told(report)).toMatch(/got +1 of ours, among them ln_\w+, at \/data\/0\/id/);
  });

  it('a crash on a body that is not JSON', async () => {
    const fetch = broken(async ({ init }, next) =>
      init.body === '{"portico' ? new Response('Oops', { status: 500 }) : next(),
    );
    const report = await run({ fetch, only: ['links'], areas: ['errors'] });
    expect(told(report)).toContain('✗ links.create  errors: refuses what makes no sense');
    expect(told(report)).toContain('sent     {"portico\n      came     500 Oops');
    expect(told(report)).toContain('expected a problem document: 400 malformed_json');
  });

  it('an answer that tells a key', async () => {
    const fetch = broken(async ({ path }, next) => {
      const response = await next();
      if (!isLinkList.test(path) || response.status !== 200) return response;
      return changed(response, (page) => ({ ...page, asked: program.secretKey }));
    });
    const report = await run({ fetch, only: ['links'], areas: ['shapes', 'hygiene'] });
    expect(told(report)).toContain('✗ api  hygiene: no key and no token comes back');
    expect(report.unknownFields).toEqual(['links.list /asked']);
    expect(JSON.stringify(report)).not.toContain(program.secretKey);
  });
});
