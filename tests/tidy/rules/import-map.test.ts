import { expect, test } from 'vitest';
import { packageBorders, singleOwners, widgetsStandAlone } from './import-map.ts';
import { findsIn } from './sample.ts';

test.each([
  ['packages/theme/src/a.ts', 'zod'],
  ['packages/theme/src/a.ts', '@portico/sdk'],
  ['packages/sdk/src/a.ts', '@portico/theme'],
  ['packages/sdk/src/a.ts', '../../theme/src/index.ts'],
  ['packages/react/src/a.ts', '@portico/demo-host'],
  ['packages/react/src/a.ts', '../../../apps/demo-host/server/app.ts'],
  ['apps/demo-host/server/app.ts', '@portico/sdk'],
  ['apps/demo-host/server/app.ts', '@portico/react/hooks'],
  ['apps/demo-host/web/main.ts', '../../../packages/react/src/index.ts'],
  ['.storybook/preview.ts', '../packages/react/src/internal/a.ts'],
  ['tests/e2e/a.test.ts', '../../packages/sdk/src/client.ts'],
])('%s must not import %s', (from, specifier) => {
  expect(findsIn(packageBorders, { [from]: `\nimport { a } from '${specifier}';` })).toEqual([
    `${from}:2`,
  ]);
});

test.each([
  ['packages/theme/src/a.ts', './b.ts'],
  ['packages/sdk/src/a.ts', 'ky'],
  ['packages/react/src/a.ts', '@portico/sdk/testing'],
  ['apps/demo-host/server/app.ts', '@portico/sdk/contract'],
  ['packages/sdk/src/a.test.ts', '../../theme/src/index.ts'],
  ['tests/e2e/a.test.ts', '@portico/sdk'],
])('%s may import %s', (from, specifier) => {
  expect(findsIn(packageBorders, { [from]: `import { a } from '${specifier}';` })).toEqual([]);
});

test('each of these libraries has one owner, except for its types', () => {
  const found = findsIn(singleOwners, {
    'packages/sdk/src/send.ts': "import ky from 'ky';",
    'packages/sdk/src/client.ts': "import ky from 'ky';",
    'packages/sdk/src/retry.ts': "import { z } from 'zod';",
    'packages/sdk/src/options.ts': "import type { Options } from 'ky';",
    'packages/react/src/hooks/use-a.ts': "import { useQuery } from '@tanstack/react-query';",
    'packages/react/src/internal/data/b.ts': "import { useQuery } from '@tanstack/react-query';",
    'apps/demo-host/server/links/links.store.ts': "const a = await import('postgres');",
    'apps/demo-host/server/platform/db.ts': "import postgres from 'postgres';",
    'apps/demo-host/server/links/links.jobs.ts': "import Boss from 'pg-boss';",
  });
  expect(found).toEqual([
    'packages/sdk/src/client.ts:1',
    'packages/sdk/src/retry.ts:1',
    'packages/react/src/hooks/use-a.ts:1',
    'apps/demo-host/server/links/links.store.ts:1',
    'apps/demo-host/server/links/links.jobs.ts:1',
  ]);
});

test('a widget that reaches into another one is found', () => {
  const found = findsIn(widgetsStandAlone, {
    'packages/react/src/tier-ring/a.ts': "import { b } from '../asset-grid/index.ts';",
    'packages/react/src/tier-ring/c.ts': "import { b } from '../internal/ui/button.tsx';",
  });
  expect(found).toEqual(['packages/react/src/tier-ring/a.ts:1']);
});
