import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = process.env['PORTICO_SERVER'] ?? 'http://127.0.0.1:4400';
const toServer = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
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
});
