import type { OpenApiDocument, OpenApiOperation } from '@portico/sdk/contract';
import { attributes, escape, fieldRow, prose } from './reference-page.schema.ts';

/** An operation with the place where it lives. */
export type Operation = OpenApiOperation & { method: string; path: string };

export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

/** One endpoint: what it does on the left, how it looks on the wire on the right. */
export function operationArticle(operation: Operation, document: OpenApiDocument): string {
  const { operationId, summary, description = '', method, path } = operation;
  return `<article class="pair" id="${operationId}">
<div class="text"><h3><a href="#${operationId}">${escape(summary)}</a></h3>
<p class="route"><span class="verb ${method}">${method}</span><code>${escape(path)}</code></p>
${prose(description)}${credentials(operation)}${inputs(operation, document)}
${answer(operation, document)}${failures(operation, document)}</div>
<div class="side"><div class="sticky">${samples(operation, document)}
${result(operation)}</div></div>
</article>`;
}

const credentialNames: Record<string, string> = {
  embedSession: 'Embed session',
  publishableKey: 'Publishable key',
  secretKey: 'Secret key',
};

function credentials({ security, 'x-scope': scope }: Operation): string {
  const chips = security
    .flatMap((one) => Object.keys(one))
    .map((name) => `<a class="chip" href="#authentication">${credentialNames[name] ?? name}</a>`);
  const needs = scope ? `<span class="chip plain">scope <code>${escape(scope)}</code></span>` : '';
  return `<p class="chips">${chips.join('')}${needs}</p>`;
}

function inputs({ parameters, requestBody }: Operation, document: OpenApiDocument): string {
  const body = requestBody?.content['application/json']?.schema;
  const rows = parameters
    .filter((one) => one.in !== 'header')
    .map(({ name, schema, required, description, in: place }) => {
      const told = description ? { ...schema, description } : schema;
      return fieldRow(
        { name, schema: told, required, note: place === 'path' ? 'in path' : '' },
        document,
      );
    });
  const list = rows.length ? `<ul class="fields">${rows.join('')}</ul>` : '';
  const fields = body ? attributes(body, document) : '';
  if (!list && !fields) return '<h4>Parameters</h4><p class="none">None.</p>';
  return `<h4>Parameters</h4>${list}${fields}`;
}

function success({ responses }: OpenApiOperation): [status: string, type: string, media: Media] {
  const status = Object.keys(responses).find((code) => code.startsWith('2')) ?? '200';
  const [type, media] = Object.entries(responses[status]?.content ?? {})[0] ?? ['', {}];
  return [status, type, media];
}
type Media = NonNullable<OpenApiOperation['responses'][string]['content']>[string];

function answer(operation: Operation, document: OpenApiDocument): string {
  const [, type, { schema = {} }] = success(operation);
  if (type === '*/*')
    return '<h4>Answer</h4><p>The file, with its name in <code>Content-Disposition</code>.</p>';
  if (type === 'text/event-stream') {
    const names = (schema.oneOf ?? []).map((one) =>
      one.$ref?.replace('#/components/schemas/Event.', ''),
    );
    const list = names.map((name) => `<code>${escape(name ?? '')}</code>`).join(' ');
    const intro = '<p>Frames with an id and one of these events:</p>';
    return `<h4>Answer</h4>${intro}<p class="values">${list}</p>`;
  }
  const link = schema.$ref?.replace('#/components/schemas/', '');
  if (link) return `<h4>Answer</h4><p>A <a href="#schema-${link}">${link}</a>.</p>`;
  return `<h4>Answer</h4>${attributes(schema, document)}`;
}

function failures(operation: Operation, document: OpenApiDocument): string {
  const rows = operation['x-error-codes'].map((code) => {
    const { status, title } = document.components.examples[code]!.value as {
      status: number;
      title: string;
    };
    const link = `<a href="#error-${code}"><code>${code}</code></a>`;
    return `<li><span class="status">${status}</span>${link} ${escape(title)}</li>`;
  });
  const summary = `<summary>${rows.length} possible errors</summary>`;
  return `<details class="fold errors">${summary}<ul>${rows.join('')}</ul></details>`;
}

function samples(operation: Operation, document: OpenApiDocument): string {
  const { operationId, method, path } = operation;
  const where = `<span class="where">${escape(path)}</span>`;
  const head = `<span class="verb ${method}">${method}</span>${where}`;
  const tabs = [
    { name: 'cURL', code: curl(operation, document.servers[0]!.url) },
    { name: 'SDK', code: sdk(operation) },
  ].map(({ name, code }, index) => {
    const id = `${operationId}-${name}`;
    const input = `<input type="radio" name="${operationId}" id="${id}"${index ? '' : ' checked'}>`;
    return `${input}<label for="${id}">${name}</label>${codeBlock(code)}`;
  });
  return card(head, `<div class="tabs">${tabs.join('')}</div>`);
}

/** A dark box with a heading. */
export function card(head: string, body: string): string {
  return `<div class="card"><div class="card-head">${head}</div>${body}</div>`;
}

/** Code with a button to copy it; the button works where scripts may run. */
export function codeBlock(code: string): string {
  const button = '<button type="button" class="copy" hidden>Copy</button>';
  return `<div class="code">${button}<pre tabindex="0"><code>${colored(code)}</code></pre></div>`;
}

/** Keys, strings and numbers in a colour of their own. */
function colored(code: string): string {
  const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(\d+(?:\.\d+)?|true|false|null)\b(?=[,\s\]}]|$)/g;
  let html = '';
  let end = 0;
  for (const match of code.matchAll(token)) {
    const [all, text, colon = '', number] = match;
    const kind = number ? 'tn' : colon ? 'tk' : 'ts';
    const marked = `<span class="${kind}">${escape(text ?? all)}</span>`;
    html += escape(code.slice(end, match.index)) + marked + colon;
    end = match.index + all.length;
  }
  return html + escape(code.slice(end));
}

const keyOf: Record<string, string> = {
  embedSession: '$PORTICO_SESSION',
  publishableKey: 'pk_…',
  secretKey: '$PORTICO_SECRET_KEY',
};

function curl(operation: Operation, server: string): string {
  const { method, parameters, requestBody, security } = operation;
  const [credential = ''] = Object.keys(security[0] ?? {});
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    pathExample(operation, name),
  );
  const query = parameters.find((one) => one.in === 'query' && one.name === 'limit')
    ? '?limit=3'
    : '';
  const body = requestBody?.content['application/json']?.example;
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"${server}${path}${query}"`,
    `-H "Authorization: Bearer ${keyOf[credential] ?? ''}"`,
    ...(parameters.some((one) => one.name === 'Idempotency-Key')
      ? ['-H "Idempotency-Key: $(uuidgen)"']
      : []),
    ...(body
      ? [
          '-H "Content-Type: application/json"',
          `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
        ]
      : []),
    ...(success(operation)[1] === '*/*' ? ['-OJ'] : []),
    ...(success(operation)[1] === 'text/event-stream' ? ['--no-buffer'] : []),
  ];
  return lines.join(' \\\n  ');
}

function pathExample({ parameters }: Operation, name: string): string {
  return String(parameters.find((one) => one.name === name)?.schema.examples?.[0] ?? `{${name}}`);
}

function sdk(operation: Operation): string {
  const { operationId, parameters, requestBody } = operation;
  const [, type, { schema }] = success(operation);
  if (type === 'text/event-stream') {
    const body = '  console.log(event.type, event.data);';
    return `const stop = portico.live.subscribe((event) => {\n${body}\n});`;
  }
  const inPath = parameters
    .filter((one) => one.in === 'path')
    .map(({ name }) => [name, pathExample(operation, name)]);
  const inQuery = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name }) => [name, 'nordlicht']);
  const body = (requestBody?.content['application/json']?.example ?? {}) as object;
  const input = { ...Object.fromEntries([...inPath, ...inQuery]), ...body };
  const args = Object.keys(input).length ? literal(input) : '';
  if (schema?.properties?.['nextCursor']) {
    return `for await (const item of portico.${operationId}(${args})) {\n  console.log(item);\n}`;
  }
  return `const ${type === '*/*' ? 'file' : 'result'} = await portico.${operationId}(${args});`;
}

/** An object as a person would type it. */
function literal(value: object): string {
  return JSON.stringify(value, null, 2)
    .replace(/^(\s*)"(\w+)":/gm, '$1$2:')
    .replace(/"((?:[^"\\']|\\.)*)"/g, "'$1'");
}

function result(operation: Operation): string {
  const [status, type, { example }] = success(operation);
  const text = example === undefined ? frames[type] : JSON.stringify(example, null, 2);
  if (!text) return '';
  return card(`Answer<span class="ok">${status}</span>`, codeBlock(text));
}

const frames: Record<string, string> = {
  'text/event-stream': [
    ...['id: 1842', 'event: link.clicked', 'data: {"id":"ev_01k9wz6m3vfp8t2q5r7s9xyabc",'],
    ...['data:  "type":"link.clicked",', 'data:  "occurredAt":"2026-11-20T09:30:00.000Z",'],
    'data:  "data":{"linkId":"ln_01k9wz6m3vfp8t2q5r7s9xyabc","clicks":413}}',
  ].join('\n'),
};
