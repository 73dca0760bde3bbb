import type { Portico } from '@portico/sdk';
import { createPortico } from '@portico/sdk';
import { createFakePortico } from '@portico/sdk/testing';

/** A client that talks to an example program inside the page. */
export function createDemoClient(): Portico {
  const fake = createFakePortico();
  return createPortico({
    baseUrl: 'https://demo.portico.invalid',
    session: fake.session,
    fetch: fake.fetch,
  });
}
