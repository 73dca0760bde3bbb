import type {
  JsonSchema,
  OpenApiDocument,
  OpenApiOperation,
} from '../../packages/sdk/src/contract/index.ts';

/** Renders `docs/reference/endpoints.md`. */
export function renderEndpointsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const nouns = document.tags.map(({ name, description }) => {
    const here = operations.filter(({ operation }) => operation.tags.includes(name));
    return [
      `## ${name}`,
      ...(description ? [description] : []),
      ...here.map(({ path, method, operation }) => endpoint(method, path, operation)),
    ].join('\n\n');
  });
  return [
    '<!-- Generated from the contract by `pnpm generate`. Do not edit. -->',
    '# Endpoints',
    `All paths are below \`/api/v1\`. ${document.info.description}`,
    ...nouns,
    '',
  ].join('\n\n');
}

function endpoint(method: string, path: string, operation: OpenApiOperation): string {
  const names = operation.security.flatMap((one) => Object.keys(one));
  const credentials = names.map((name) => `\`${name}\``).join(', ');
  const scope = operation['x-scope'];
  const rows = [
    ...operation.parameters.map(({ name, in: place, schema, description, required }) =>
      row(name, place, schema, { description, required }),
    ),
    ...bodyRows(operation),
  ];
  const status = Object.keys(operation.responses).find((code) => code.startsWith('2')) ?? '200';
  const errors = operation['x-error-codes'].map((code) => `[\`${code}\`](errors.md#${code})`);
  return [
    `### \`portico.${operation.operationId}\``,
    `\`${method.toUpperCase()} ${path}\` · ${operation.summary}`,
    ...(operation.description ? [operation.description] : []),
    `Credential: ${credentials}${scope ? ` · scope \`${scope}\`` : ''}`,
    ...(rows.length
      ? [['| field | in | type | |', '| --- | --- | --- | --- |', ...rows].join('\n')]
      : []),
    `Answers ${status} ${answer(operation, status)}`,
    `Errors: ${errors.join(', ')}`,
  ].join('\n\n');
}

function bodyRows({ requestBody }: OpenApiOperation): string[] {
  const schema = requestBody?.content['application/json']?.schema;
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => {
    const required = schema?.required?.includes(name) ?? false;
    return row(name, 'body', field, { description: field.description, required });
  });
}

interface Notes {
  description?: string | undefined;
  required: boolean;
}

function row(
  name: string,
  place: string,
  schema: JsonSchema,
  { description, required }: Notes,
): string {
  const text = [required ? 'Required.' : '', description ?? ''].join(' ').trim();
  return `| \`${name}\` | ${place} | ${typeText(schema)} | ${text.replaceAll('|', '\\|')} |`;
}

function answer({ responses }: OpenApiOperation, status: string): string {
  const [[type, media] = []] = Object.entries(responses[status]?.content ?? {});
  if (type !== 'application/json') return `with \`${type}\`.`;
  const schema = media?.schema;
  const item = schema?.properties?.['data']?.items;
  if (item && schema?.properties?.['nextCursor']) return `with a page of ${typeText(item)}.`;
  const fields = Object.entries(schema?.properties ?? {});
  const list = fields.map(([name, field]) => `\`${name}\`: ${typeText(field)}`).join(', ');
  return `with ${schema?.$ref ? typeText(schema) : `{ ${list} }`}.`;
}

/** A schema in a few words. */
export function typeText(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(' \\| ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' \\| ');
  if (schema.type === 'array')
    return `list of ${schema.items ? typeText(schema.items) : 'anything'}`;
  if (schema.properties && schema.type === 'object') {
    return `{ ${Object.keys(schema.properties).join(', ')} }`;
  }
  return schema.format ?? String(schema.type ?? 'anything');
}
