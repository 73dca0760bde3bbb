import { clientErrorCodes, errorCodes, type OpenApiDocument } from '@portico/sdk/contract';
import { card, codeBlock } from './reference-page.operation.ts';
import { escape, prose } from './reference-page.schema.ts';

interface Chapter {
  id: string;
  title: string;
  /** Paragraphs. */
  text: string[];
  /** Code at the side, under a heading. */
  sample?: [heading: string, code: string];
}

/** What one must know before the first endpoint. */
export function guide(document: OpenApiDocument): string {
  const server = document.servers[0]!.url;
  const schemes = Object.values(document.components.securitySchemes);
  const credentials = schemes.map((scheme) => String(scheme['description'] ?? ''));
  return chapters(document.info.description, server, credentials).map(chapter).join('\n');
}

function chapters(about: string, server: string, credentials: string[]): Chapter[] {
  return [
    {
      id: 'introduction',
      title: 'API reference',
      text: [about],
      sample: ['Base URL', server],
    },
    {
      id: 'authentication',
      title: 'Authentication',
      text: [
        'A credential travels in the `Authorization` header, never in a URL. There are three:',
        ...credentials,
        'Something of another program is not found, whoever asks.',
      ],
      sample: ['Every request', `curl "${server}/programs/current" \\\n${bearer}`],
    },
    ...habits,
  ];
}

const bearer = '  -H "Authorization: Bearer $PORTICO_SECRET_KEY"';

const refusal = {
  ...{ type: '/docs#error-invalid_request', title: 'The request is not valid.', status: 400 },
  ...{ code: 'invalid_request', detail: 'amount/amount: Must be more than zero.' },
  requestId: 'rq_01k9wz6m3vfp8t2q5r7s9xyabc',
  errors: [{ pointer: '/amount/amount', in: 'body', message: 'Must be more than zero.' }],
};

const walk =
  'for await (const commission of portico.commissions.list()) {\n' +
  '  console.log(commission.amount);\n}';

const habits: Chapter[] = [
  {
    id: 'errors',
    title: 'Errors',
    text: [
      'Failures are problem documents (RFC 9457). Switch on `code`; show `detail`; give ' +
        '`requestId` to support. `errors` points at the fields that were refused.',
    ],
    sample: ['A refusal', JSON.stringify(refusal, null, 2)],
  },
  {
    id: 'pages',
    title: 'Pages',
    text: [
      'Lists answer with `data` and `nextCursor`. Hand the cursor back for the next page; it is ' +
        'bound to the filters and the sort it came from. A late page costs no more than the first.',
    ],
    sample: ['All items with the SDK', walk],
  },
  {
    id: 'repeats',
    title: 'Repeats',
    text: [
      'Every change takes an `Idempotency-Key`. The same key with the same request is answered ' +
        'as the first time and does nothing twice; with another request it is refused.',
      'After 429 and 503, `Retry-After` says how many seconds to wait. The SDK does all of this ' +
        'by itself.',
    ],
  },
  {
    id: 'events',
    title: 'Events',
    text: [
      'What happens to a partner arrives as server-sent events within a second. A connection ' +
        'that was lost resumes after the last frame with `Last-Event-ID`, without a gap.',
    ],
  },
];

function chapter({ id, title, text, sample }: Chapter): string {
  const tag = id === 'introduction' ? 'h1' : 'h2';
  const side = sample ? card(escape(sample[0]), codeBlock(sample[1])) : '';
  return `<section class="pair chapter" id="${id}">
<div class="text"><${tag}>${title}</${tag}>${text.map((one) => prose(one)).join('')}</div>
<div class="side">${side}</div></section>`;
}

interface CodeRow {
  code: string;
  status: string;
  category: string;
  title: string;
  /** Links to the few endpoints where it occurs. */
  where?: string;
}

/** Codes that arise without an answer of the server. */
const clientCodes = Object.entries(clientErrorCodes).map(
  ([code, { category, title }]): CodeRow => ({ code, category, title, status: '–' }),
);

const few = 6;

/** Every code with an anchor of its own: `PorticoError.docUrl` leads here. */
export function errorTable(document: OpenApiDocument): string {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const server = Object.entries(errorCodes).map(([code, { status, category, title }]): CodeRow => {
    const where = operations.filter((one) => one['x-error-codes'].some((other) => other === code));
    const links = where.map(({ operationId: id }) => `<a href="#${id}">${id}</a>`);
    const told = links.length > few ? '' : links.join(', ');
    return { code, category, title, status: String(status), where: told };
  });
  const heads = ['Code', 'Status', 'Category', 'Meaning'].map((head) => `<th>${head}</th>`);
  return `<section class="noun" id="codes"><h2>All error codes</h2>
<div class="scroll" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead>
<tbody>${[...server, ...clientCodes].map(codeRow).join('')}</tbody></table></div></section>`;
}

function codeRow({ code, status, category, title, where }: CodeRow): string {
  const links = where ? `<div class="limits">${where}</div>` : '';
  return (
    `<tr id="error-${code}"><td><code>${code}</code></td><td>${status}</td>` +
    `<td>${category}</td><td>${escape(title)}${links}</td></tr>`
  );
}
