import { expect, it } from 'vitest';
import { refusalOf, type ReleaseFacts } from './refusal.ts';

const inCi: ReleaseFacts = {
  isDryRun: false,
  changes: '',
  env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://ci.test' },
  repository: 'git+https://code.test/portico.git',
};

it('publishes from CI, where provenance can be signed', () => {
  expect(refusalOf(inCi)).toBeUndefined();
  expect(refusalOf({ ...inCi, env: { SIGSTORE_ID_TOKEN: 'a token' } })).toBeUndefined();
});

it('publishes nothing from a desk, and says in one line what to do instead', () => {
  const refusal = refusalOf({ ...inCi, env: { CI: 'true' } });
  expect(refusal).toMatch(/^release: only CI publishes.*--dry-run/);
  expect(refusal?.split('\n')).toHaveLength(1);
});

it('shows anywhere what would be published', () => {
  expect(refusalOf({ ...inCi, isDryRun: true, env: {} })).toBeUndefined();
});

it('publishes only what a commit has, dry or not', () => {
  const changes = ' M packages/sdk/src/index.ts\n?? notes.txt';
  for (const isDryRun of [true, false]) {
    expect(refusalOf({ ...inCi, isDryRun, changes })).toBe(
      'release: the working tree has what no commit has: packages/sdk/src/index.ts and 1 more',
    );
  }
});

it('publishes nothing whose provenance would point nowhere', () => {
  const repository = 'git+https://git.portico.example/portico/portico.git';
  expect(refusalOf({ ...inCi, repository })).toContain('docs/operations/release.md');
});
