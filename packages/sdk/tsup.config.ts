import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'admin/index': 'src/admin/index.ts',
    'server/index': 'src/server/index.ts',
    'webhooks/index': 'src/webhooks/index.ts',
    // Apart, because the contract needs it too: shared, it would come with every first load.
    'check-digits': 'src/check-digits.ts',
    'contract/index': 'src/contract/index.ts',
    'engine/index': 'src/engine/index.ts',
    'testing/index': 'src/testing/index.ts',
    // Apart, because msw is an optional peer.
    'testing/msw': 'src/testing/handlers.ts',
    'conform/index': 'src/conform/index.ts',
    'conform/cli': 'src/conform/cli.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  outDir: 'dist',
  // What is loaded late stays in files of its own.
  splitting: true,
});
