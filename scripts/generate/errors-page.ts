import { errorCodes } from '../../packages/sdk/src/contract/errors.ts';
import type { OpenApiDocument } from '../../packages/sdk/src/contract/openapi-document.ts';

/** Renders `docs/reference/errors.md`: every code, what it means and where it occurs. */
export function renderErrorsPage(document: OpenApiDocument): string {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const sections = Object.entries(errorCodes).map(([code, { status, category, title }]) => {
    const where = operations.filter((one) => one['x-error-codes'].some((other) => other === code));
    return [
      `## ${code}`,
      title,
      `Status ${status}, category \`${category}\`.${placesText(where.length, operations.length)}`,
      ...(where.length && where.length < operations.length
        ? [where.map((one) => `\`${one.operationId}\``).join(', ')]
        : []),
    ].join('\n\n');
  });
  return [
    '<!-- Generated from the contract by `pnpm generate`. Do not edit. -->',
    '# Errors',
    'Every failure is a problem document (RFC 9457) with `code`, `detail`, `requestId` and, for ' +
      'single fields, `errors[]` with a JSON pointer. In the SDK it is a `PorticoError` with the ' +
      'same `code`, and a `category` to switch on.',
    ...sections,
    clientSection,
    '',
  ].join('\n\n');
}

function placesText(count: number, all: number): string {
  if (count === all) return ' Possible everywhere.';
  return count === 0 ? ' Not tied to an endpoint.' : ' Possible in:';
}

const clientSection = `## Codes of the client

These arise before a server answered.

| code | category | when |
| --- | --- | --- |
| \`config_invalid\` | config | The options can never work. |
| \`secret_key_in_browser\` | config | A secret key was given to a client in a browser. |
| \`session_forbidden\` | session | Your server answered \`{ error: 'forbidden' }\`. |
| \`session_failed\` | session | The session callback threw, or took longer than 30 seconds. |
| \`session_expired\` | session | A fixed token has ended and nothing can renew it. |
| \`network_error\` | network | The server could not be reached. |
| \`timeout\` | timeout | \`timeout\` or \`totalTimeout\` passed. |
| \`aborted\` | aborted | Your \`signal\` cancelled the call. |
| \`invalid_response\` | server | The answer was not readable. |
| \`render_failed\` | render | A widget could not be drawn. |`;
