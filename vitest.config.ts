// One project per kind of test; `npm test` runs them one after the other (scripts/test.ts).

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.ts';

const inRepository = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Tests run against the sources of the workspace packages: no build in between, no stale dist.
const source = 'portico-source';
const resolveFromSource = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: {
    resolve: {
      conditions: [source, ...defaultServerConditions],
      externalConditions: [source, ...defaultServerConditions],
    },
  },
};
// Node itself would import these by their `dist`: they have to pass through Vite.
const inlineWorkspace = { deps: { inline: [/^@portico\//] } };

type Test = NonNullable<TestProjectInlineConfiguration['test']>;

function nodeProject(name: string, test: Test): TestProjectInlineConfiguration {
  return {
    ...resolveFromSource,
    test: { name, environment: 'node', server: inlineWorkspace, ...test },
  };
}

/** A test that hangs has to end; a busy machine is not a failure. */
const patienceMs = 30_000;

const unit = nodeProject('unit', {
  include: [
    'packages/**/src/**/*.test.ts',
    'apps/demo-host/server/**/*.rules.test.ts',
    'scripts/**/*.test.ts',
    'tests/regressions/**/*.test.ts',
  ],
  testTimeout: patienceMs,
});

const dom = nodeProject('dom', {
  environment: 'jsdom',
  include: ['packages/react/src/**/*.test.tsx', 'apps/demo-host/web/**/*.test.tsx'],
  testTimeout: patienceMs,
  setupFiles: ['tests/dom.setup.ts'],
});

const tidy = nodeProject('tidy', { include: ['tests/tidy/**/*.test.ts'] });

// Compilers and whole programs: `.ci/run` runs these as a proof, `npm test` has ten minutes.
const takingLong = [
  'tests/packages/types.test.ts',
  'tests/packages/resolution.test.ts',
  'tests/packages/release.test.ts',
  'tests/packages/conform.test.ts',
];

const packages = nodeProject('packages', {
  include: ['tests/packages/**/*.test.ts'],
  exclude: [...takingLong],
  globalSetup: ['tests/packages/build.setup.ts'],
  // What is packed and compiled here takes seconds on a busy machine.
  testTimeout: 60_000,
  hookTimeout: 60_000,
});

const consumers = nodeProject('consumers', {
  include: takingLong,
  globalSetup: ['tests/packages/build.setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
});

const server = nodeProject('server', {
  include: ['apps/demo-host/server/**/*.test.ts'],
  exclude: ['**/*.rules.test.ts', '**/node_modules/**'],
  globalSetup: ['apps/demo-host/server/testing/postgres.setup.ts'],
  // Generous: on a busy machine PostgreSQL is what gets slow.
  testTimeout: 60_000,
  hookTimeout: 60_000,
});

const e2e = nodeProject('e2e', {
  include: ['tests/e2e/**/*.test.ts'],
  // Each test owns a whole running Portico and a browser: side by side they would time each other
  // out.
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 300_000,
});

// Not of `npm test`: scripts/proofs.ts runs these one by one.
const proofs = nodeProject('proofs', {
  include: ['tests/proofs/**/*.test.ts'],
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 300_000,
});

// A function, because the plug-in loads all of Storybook as soon as it is made.
const stories = (): TestProjectInlineConfiguration => ({
  ...resolveFromSource,
  plugins: [storybookTest({ configDir: inRepository('.storybook') })],
  // Vite's error overlay would stand in the page and be judged as part of the story.
  server: { hmr: { overlay: false } },
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({
        // Looked up only when a browser is launched: unit tests need none.
        get launchOptions() {
          return chromiumLaunchOptions();
        },
      }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
    },
  },
});

const projects = [unit, dom, tidy, packages, consumers, server, e2e, proofs];
if (mayRunStories()) projects.push(stories());

/** Loading Storybook costs seconds: not for a run that names other projects only. */
function mayRunStories(): boolean {
  if (!existsSync(inRepository('.storybook/main.ts'))) return false;
  const asked = process.argv.flatMap((argument, index, all) =>
    argument === '--project' ? [all[index + 1]] : [],
  );
  const others = projects.map(({ test }) => test?.name);
  return asked.length === 0 || asked.some((name) => !others.includes(name));
}

export default defineConfig({
  test: {
    projects,
    // A test that was narrowed for debugging must not turn the rest off; a run without tests is a
    // mistake.
    allowOnly: false,
    passWithNoTests: false,
  },
});
