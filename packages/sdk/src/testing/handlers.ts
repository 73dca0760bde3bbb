import { http, HttpResponse, type RequestHandler } from 'msw';
import type { FakePortico } from './create-fake.ts';

/**
 * Request handlers for MSW that answer for any base URL.
 *
 * @example
 * const fake = createFakePortico();
 * const server = setupServer(...handlers(fake));
 */
export function handlers(fake: FakePortico): RequestHandler[] {
  return [
    http.all('*/api/v1/*', async ({ request }) => {
      try {
        return await fake.fetch(request);
      } catch {
        return HttpResponse.error();
      }
    }),
  ];
}
