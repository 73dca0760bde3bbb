import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'server/index': 'src/server/index.ts',
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
  // ky has no CommonJS of its own, and Node before 20.19 cannot `require` a module: there it goes
  // inside. Modules import it, so that hosts which have it too load it once.
  noExternal: ['ky'],
  esbuildOptions(options, { format }) {
    if (format === 'esm') options.external = [...(options.external ?? []), 'ky'];
  },
});
