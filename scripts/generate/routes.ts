import {
  type Credential,
  type Endpoint,
  listEndpoints,
} from '../../packages/sdk/src/contract/endpoint.ts';

/** Renders `routes.generated.ts`: all that a client must know of the contract at run time. */
export function renderRoutes(contract: object): string {
  const endpoints = listEndpoints(contract);
  const browser = endpoints.filter(({ endpoint }) => endpoint.credentials.some(isOfPartners));
  const staff = endpoints.filter(({ endpoint }) => endpoint.credentials.includes('staff'));
  const server = endpoints.filter(({ endpoint }) => endpoint.credentials.includes('secret'));
  return [
    '// Generated from the contract by `pnpm generate`. Do not edit.',
    "import type { Route } from './client.ts';",
    '',
    '/** Endpoints for embed sessions and publishable keys. No others ship to partners. */',
    table('browserRoutes', browser, 'session'),
    '',
    "/** Endpoints for sessions of the program's staff. */",
    table('staffRoutes', staff, 'staff'),
    '',
    '/** Endpoints for secret keys. */',
    table('serverRoutes', server, 'secret'),
    '',
  ].join('\n');
}

/** Renders `offline.generated.ts`: apart, because only clients with an offline queue load it. */
export function renderOfflineNames(contract: object): string {
  const names = listEndpoints(contract).filter(({ endpoint }) => endpoint.offline);
  return [
    '// Generated from the contract by `pnpm generate`. Do not edit.',
    '',
    '/** Endpoints whose commands may wait for the network. */',
    'export const offlineNames: ReadonlySet<string> = new Set([',
    ...names.map(({ name }) => `  '${name}',`),
    ']);',
    '',
  ].join('\n');
}

type Named = { name: string; endpoint: Endpoint };

/** What is usual is left out: every byte of this travels to browsers. */
function table(constant: string, endpoints: Named[], usual: Credential): string {
  const lines = endpoints.map(({ name, endpoint }) => {
    const { method, path, kind } = endpoint;
    const here = endpoint.credentials.filter(
      (one) => one === usual || (usual === 'session' && isOfPartners(one)),
    );
    const isUsual = here.join() === usual;
    const end = isUsual ? (kind === 'json' ? [] : [kind]) : [kind, here.join(' ')];
    const parts = [method, path, ...end];
    return `  '${name}': [${parts.map((part) => `'${part}'`).join(', ')}],`;
  });
  return [
    `export const ${constant} = {`,
    ...lines,
    '} as const satisfies Record<string, Route>;',
  ].join('\n');
}

function isOfPartners(credential: Credential): boolean {
  return credential === 'session' || credential === 'publishable';
}
