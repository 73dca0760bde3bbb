import { clientErrorCodes, errorCodes } from '../../packages/sdk/src/contract/errors.ts';
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
    '# Errors of the client',
    'These arise before a server answered, or without one. They have no status.',
    ...clientSections(),
    '',
  ].join('\n\n');
}

function placesText(count: number, all: number): string {
  if (count === all) return ' Possible everywhere.';
  return count === 0 ? ' Not tied to an endpoint.' : ' Possible in:';
}

function clientSections(): string[] {
  return Object.entries(clientErrorCodes).map(
    ([code, { category, title }]) => `## ${code}\n\n${title}\n\nCategory \`${category}\`.`,
  );
}
