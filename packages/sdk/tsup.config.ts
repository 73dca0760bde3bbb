import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'admin/index': 'src/admin/index.ts',
    'server/index': 'src/server/index.ts',
    'webhooks/index': 'src/webhooks/index.ts',
    'contract/index': 'src/contract/index.ts',
    'engine/index': 'src/engine/index.ts',
    'testing/index': 'src/testing/index.ts',
    // Apart, because msw is an optional peer.
    'testing/msw': 'src/testing/handlers.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  outDir: 'dist',
  clean: true,
  // What is loaded late stays in files of its own.
  splitting: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
