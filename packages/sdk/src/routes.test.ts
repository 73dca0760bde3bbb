import { describe, expect, it } from 'vitest';
import { contract, listEndpoints } from './contract/index.ts';
import { browserRoutes, serverRoutes, staffRoutes } from './routes.generated.ts';
import type { Route } from './client.ts';

const endpoints = listEndpoints(contract);

function expected(usual: string, isHere: (credential: string) => boolean): Record<string, Route> {
  const here = endpoints.filter(({ endpoint }) => endpoint.credentials.some(isHere));
  return Object.fromEntries(
    here.map(({ name, endpoint: { method, path, kind, credentials } }) => {
      const own = credentials.filter(isHere).join(' ');
      return [name, [method, path, kind, own || usual]];
    }),
  );
}

function spelledOut(table: Record<string, Route>, usual: string): Record<string, Route> {
  return Object.fromEntries(
    Object.entries(table).map(([name, [method, path, kind = 'json', credentials = usual]]) => [
      name,
      [method, path, kind, credentials],
    ]),
  );
}

describe('the generated tables', () => {
  it('say what the contract says, and keep what is not theirs from partners', () => {
    const inBrowser = (one: string) => one === 'session' || one === 'publishable';
    expect(spelledOut(browserRoutes, 'session')).toEqual(expected('session', inBrowser));
    expect(spelledOut(serverRoutes, 'secret')).toEqual(
      expected('secret', (one) => one === 'secret'),
    );
    expect(spelledOut(staffRoutes, 'staff')).toEqual(expected('staff', (one) => one === 'staff'));
    const all = new Set([browserRoutes, staffRoutes, serverRoutes].flatMap(Object.keys));
    expect([...all].sort()).toEqual(endpoints.map(({ name }) => name).sort());
  });
});
