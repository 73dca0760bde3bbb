import { brands } from '@portico/theme';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let hera: StaffedProgram;
let ada: Joined;

beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
});

const plum = { name: 'Plum', tokens: { 'color-accent': '#6d28d9', radius: '10px' } };

async function changes(): Promise<object[]> {
  const { body } = await hera.send('GET /admin/audit?action=brand.changed');
  return body.data;
}

function mint() {
  const partner = { externalId: 'ada' };
  return hera.send('POST /embed-sessions', { partner }, hera.program.secretKey);
}

describe('the theme of a program', () => {
  it('comes with a preset, and every credential reads it', async () => {
    const { secretKey, publishableKey } = hera.program;
    for (const key of [undefined, ada.token, secretKey, publishableKey]) {
      const { status, body } = await hera.send('GET /programs/brand', undefined, key);
      expect([status, body.theme]).toEqual([200, JSON.parse(JSON.stringify(brands.hera))]);
    }
  });

  it('is stored by staff, is in the next session, and is written down', async () => {
    clock.moveDays(1);
    const saved = await hera.send('PUT /programs/brand', { theme: plum });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ theme: plum, updatedAt: clock.at.toISOString() });
    const { token, theme } = (await mint()).body;
    expect(theme).toEqual(plum);
    expect((await hera.send('GET /programs/brand', undefined, token)).body).toEqual({
      theme: plum,
      updatedAt: clock.at.toISOString(),
    });
    expect(await changes()).toEqual([
      expect.objectContaining({
        by: { kind: 'staff', name: 'Sam' },
        subject: hera.program.id,
        before: { theme: JSON.parse(JSON.stringify(brands.hera)) },
        after: { theme: plum },
      }),
    ]);
  });

  it('that is stored again is no change', async () => {
    const [before, { body: first }] = [
      await changes(),
      await hera.send('PUT /programs/brand', { theme: plum }),
    ];
    clock.moveDays(1);
    const { body: again } = await hera.send('PUT /programs/brand', { theme: plum });
    expect(again).toEqual(first);
    expect(await changes()).toEqual(before);
  });

  it('that is hard to read is stored, and says what would be easier', async () => {
    const theme = { colorScheme: 'light', tokens: { 'color-accent': '#ffd400' } };
    const { status, body } = await hera.send('PUT /programs/brand', { theme });
    expect(status).toBe(200);
    const [worst] = body.warnings;
    expect(worst).toMatchObject({ scheme: 'light', token: 'color-accent', required: 4.5 });
    expect(worst.ratio).toBeLessThan(4.5);
    const mended = { ...theme, tokens: { 'color-accent': worst.proposal } };
    const after = await hera.send('PUT /programs/brand', { theme: mended });
    expect(after.body.warnings).toEqual([]);
  });

  it('can be taken away', async () => {
    await hera.send('PUT /programs/brand', { theme: plum });
    const { body } = await hera.send('PUT /programs/brand', { theme: null });
    expect(body).toMatchObject({ theme: null, warnings: [] });
    expect((await mint()).body.theme).toBeNull();
  });

  it('is one of those that many store at once, and the audit knows their order', async () => {
    clock.moveDays(1);
    const radii = ['1px', '2px', '3px', '4px'];
    await Promise.all(
      radii.map((radius) => hera.send('PUT /programs/brand', { theme: { tokens: { radius } } })),
    );
    const { body } = await hera.send('GET /admin/audit?action=brand.changed&limit=4');
    const steps = (body.data as { before: unknown; after: unknown }[]).map(
      ({ before, after }) => [before, after] as const,
    );
    // Each began where another ended; the first with none.
    const ends = steps.map(([, after]) => JSON.stringify(after));
    const starts = steps.map(([before]) => JSON.stringify(before));
    expect(starts).toContain(JSON.stringify({ theme: null }));
    expect(new Set(starts).size).toBe(4);
    const { body: now } = await hera.send('GET /programs/brand');
    expect(ends).toContain(JSON.stringify({ theme: now.theme }));
    expect(starts).not.toContain(JSON.stringify({ theme: now.theme }));
  });
});

describe('a theme that could do harm is refused where it does', () => {
  const cases: [why: string, theme: unknown, pointers: string[]][] = [
    ['no theme at all', 'red', ['/theme']],
    ['no tokens', {}, ['/theme/tokens']],
    ['an unknown key', { tokens: {}, css: '*{}' }, ['/theme/css']],
    [
      'every bad value, each by its place',
      {
        name: '<b>',
        tokens: {
          'color-accent': { light: '#fff', dark: 'red;}body{display:none' },
          'color-border': 'url(https://example.test/x)',
          'a/b': 'x',
          density: '9',
        },
      },
      [
        '/theme/name',
        '/theme/tokens/color-accent/dark',
        '/theme/tokens/color-border',
        '/theme/tokens/a~1b',
        '/theme/tokens/density',
      ],
    ],
    ['a number for text', { tokens: { radius: 8 } }, ['/theme/tokens/radius']],
    ['a scheme that is none', { colorScheme: 'sepia', tokens: {} }, ['/theme/colorScheme']],
    [
      'more than 8 kB',
      { tokens: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [n, 'x'.repeat(200)])) },
      ['/theme'],
    ],
  ];
  it.each(cases)('%s', async (_why, theme, pointers) => {
    const before = await changes();
    const answer = await hera.send('PUT /programs/brand', { theme });
    expect(answer.status, JSON.stringify(answer.body)).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const errors = answer.body.errors as { pointer: string; message: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    // A message that repeats what was sent would carry it into a log or a page.
    expect(JSON.stringify(answer.body)).not.toContain('display:none');
    expect(await changes()).toEqual(before);
  });

  it('whoever is not staff with that right stores none', async () => {
    const put = (key: string) => hera.send('PUT /programs/brand', { theme: plum }, key);
    const { token } = (await mint()).body;
    expect((await put(token)).body.code).toBe('credential_not_allowed');
    expect((await put(hera.program.publishableKey)).body.code).toBe('credential_not_allowed');
    const { body } = await hera.send(
      'POST /embed-sessions/staff',
      { member: { externalId: 'm2', name: 'Lee' }, permissions: ['staff:read'] },
      hera.program.secretKey,
    );
    expect((await put(body.token)).body.code).toBe('scope_missing');
    expect((await put(hera.program.secretKey)).status).toBe(200);
  });
});
