import type { JsonSchema, OpenApiDocument } from '@portico/sdk/contract';

/** Text that is safe between tags and in quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A paragraph; what stands in backticks is code. */
export function prose(text: string, tag = 'p'): string {
  if (!text) return '';
  const html = escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

const maxDepth = 4;

/** The fields of a shape, each with type and meaning; nested ones fold out. */
export function attributes(schema: JsonSchema, document: OpenApiDocument, depth = 0): string {
  const target = schema.type === 'array' && schema.items ? schema.items : schema;
  const fields = Object.entries(target.properties ?? {});
  if (fields.length === 0) return depth === 0 ? enumeration(target) : '';
  const rows = fields.map(([name, field]) => {
    const required = target.required?.includes(name) ?? false;
    return fieldRow({ name, schema: field, required, note: '' }, document, depth);
  });
  return `<ul class="fields">${rows.join('')}</ul>`;
}

interface Field {
  name: string;
  schema: JsonSchema;
  required: boolean;
  /** Where it travels, when that is not obvious. */
  note: string;
}

/** One field as a list item. */
export function fieldRow(
  { name, schema, required, note }: Field,
  document: OpenApiDocument,
  depth = 0,
): string {
  const kind = `<span class="type">${typeOf(schema)}</span>`;
  const must = required ? '' : '<span class="optional">optional</span>';
  const place = note && `<span class="optional">${escape(note)}</span>`;
  const inner = depth < maxDepth ? attributes(inline(schema), document, depth + 1) : '';
  const fold =
    inner && `<details class="fold"><summary>Fields of ${escape(name)}</summary>${inner}</details>`;
  return (
    `<li><div class="field"><code class="name">${escape(name)}</code>${kind}${place}${must}</div>` +
    `${prose(schema.description ?? '')}${limits(schema)}${values(schema)}${fold}</li>`
  );
}

/** The part of a field that is spelt out here, and not under a name of its own. */
function inline(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return schema.anyOf.find((one) => one.properties) ?? {};
  return schema;
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    return `<a href="#schema-${escape(name)}">${escape(name)}</a>`;
  }
  if (schema.anyOf) {
    const nullable = schema.anyOf.some((one) => one.type === 'null');
    const rest = schema.anyOf.filter((one) => one.type !== 'null').map(typeOf);
    return rest.join(' or ') + (nullable ? ' or null' : '');
  }
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return 'enum';
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  return escape(
    { 'date-time': 'instant', email: 'e-mail' }[schema.format ?? ''] ??
      String(schema.type ?? 'any'),
  );
}

function limits(schema: JsonSchema): string {
  const { minimum, maximum, exclusiveMinimum, minLength, maxLength, maxItems } = schema;
  const safe = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? value.toLocaleString('en')
      : '';
  const parts = [
    safe(exclusiveMinimum) && `more than ${safe(exclusiveMinimum)}`,
    safe(minimum) && `at least ${safe(minimum)}`,
    safe(maximum) && `at most ${safe(maximum)}`,
    minLength && minLength > 1 && `at least ${minLength} characters`,
    maxLength && `at most ${safe(maxLength)} characters`,
    maxItems && `at most ${maxItems} items`,
    schema.default !== undefined && `default <code>${escape(String(schema.default))}</code>`,
  ].filter(Boolean);
  return parts.length ? `<p class="limits">${parts.join(' · ')}</p>` : '';
}

function values(schema: JsonSchema): string {
  const list = schema.enum ?? schema.items?.enum;
  if (!list) return '';
  const chips = list.map((one) => `<code>${escape(String(one))}</code>`).join(' ');
  return `<p class="values">${chips}</p>`;
}

function enumeration(schema: JsonSchema): string {
  if (!schema.enum) return '';
  const summary = `<summary>${schema.enum.length} values</summary>`;
  return `<details class="fold">${summary}${values(schema)}</details>`;
}
