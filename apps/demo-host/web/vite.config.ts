import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

const server = process.env['PORTICO_SERVER'] ?? 'http://127.0.0.1:4400';
const toServer = { target: server, changeOrigin: true, headers: { origin: server } };

const config: UserConfig = {
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    // The workspace's packages by their sources: no build in between, no stale dist.
    conditions: ['portico-source', ...defaultClientConditions],
    dedupe: ['react', 'react-dom', 'styled-components', '@tanstack/react-query'],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome123', 'edge123', 'firefox128', 'safari18'],
    // Fonts and pictures stay files: the page's policy says where they may come from.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  // `vite apps/demo-host/web` beside a running `npm start`.
  server: { proxy: { '/api': toServer, '/host': toServer, '/r': toServer } },
};

export default defineConfig(({ command }) => {
  // A test runner that starts the build hands its own NODE_ENV down; what is served is always the
  // production build.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return config;
});
