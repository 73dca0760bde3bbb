import type { OpenApiDocument } from '@portico/sdk/contract';
import { errorTable, guide } from './reference-page.guide.ts';
import { operationArticle, operationsOf, type Operation } from './reference-page.operation.ts';
import { attributes, escape, prose } from './reference-page.schema.ts';
import { copyScript, styles } from './reference-page.styles.ts';

/**
 * The API reference as one page that asks nobody else for anything. With a nonce it is good under
 * a strict content security policy and has copy buttons; without one it carries no script.
 */
export function referencePage(document: OpenApiDocument, { nonce = '' } = {}): string {
  const operations = operationsOf(document);
  const attribute = nonce && ` nonce="${escape(nonce)}"`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Portico API reference</title>
<style${attribute}>${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="bar"><a class="brand" href="#introduction">${mark}Portico <span>API</span></a>
<a class="raw" href="/api/v1/openapi.json">OpenAPI 3.1</a>
<label class="menu"><input type="checkbox" id="menu"> Contents</label></header>
<div class="layout">
${navigation(document, operations)}
<main id="main">
${guide(document)}
${document.tags.map((tag) => noun(tag, operations, document)).join('\n')}
${schemas(document)}
${errorTable(document)}
</main>
</div>
${nonce && `<script${attribute}>${copyScript}</script>`}
</body>
</html>
`;
}

const mark =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" ' +
  'stroke="currentColor" stroke-width="1.75" stroke-linecap="round">' +
  '<path d="M4 20V11a8 8 0 0 1 16 0v9M9 20v-8a3 3 0 0 1 6 0v8M2 20h20"/></svg>';

const titles: Record<string, string> = {
  embedSessions: 'Embed sessions',
  'admin.partners': 'Partners, for admins',
};

function titleOf(tag: string): string {
  return titles[tag] ?? tag[0]!.toUpperCase() + tag.slice(1);
}

function navigation(document: OpenApiDocument, operations: Operation[]): string {
  const start = ['Introduction', 'Authentication', 'Errors', 'Pages', 'Repeats', 'Events'];
  const nouns = document.tags.map(({ name }) => {
    const links = operations
      .filter((one) => one.tags.includes(name))
      .map(
        ({ operationId, method, summary }) =>
          `<li><a href="#${operationId}">${escape(summary)}${badge(method)}</a></li>`,
      );
    return group(titleOf(name), links);
  });
  const names = Object.keys(document.components.schemas).filter((name) => !name.includes('.'));
  const shapes = names.map((name) => `<li><a href="#schema-${name}">${name}</a></li>`);
  return `<nav aria-label="Reference">
${group(
  'Start',
  start.map((name) => `<li><a href="#${name.toLowerCase()}">${name}</a></li>`),
)}
${nouns.join('\n')}
${group('Shapes', shapes)}
${group('Codes', ['<li><a href="#codes">All error codes</a></li>'])}
</nav>`;
}

function group(title: string, items: string[]): string {
  return `<section><h2>${escape(title)}</h2><ul>${items.join('')}</ul></section>`;
}

function badge(method: string): string {
  return `<span class="verb ${method}">${method === 'delete' ? 'del' : method}</span>`;
}

function noun(
  { name, description = '' }: OpenApiDocument['tags'][number],
  operations: Operation[],
  document: OpenApiDocument,
): string {
  const here = operations.filter((one) => one.tags.includes(name));
  const rows = here.map(
    ({ method, path, operationId }) =>
      `<li>${badge(method)}<a href="#${operationId}">${escape(path)}</a></li>`,
  );
  return `<section class="noun" id="tag-${name}">
<div class="pair"><div class="text"><h2>${escape(titleOf(name))}</h2>${prose(description)}</div>
<div class="side"><div class="card"><div class="card-head">Endpoints</div>
<ul class="endpoints">${rows.join('')}</ul></div></div></div>
${here.map((operation) => operationArticle(operation, document)).join('\n')}
</section>`;
}

function schemas(document: OpenApiDocument): string {
  const articles = Object.entries(document.components.schemas)
    .filter(([name]) => !name.includes('.'))
    .map(
      ([name, schema]) => `<article class="shape" id="schema-${name}">
<h3>${name}</h3>${prose(schema.description ?? '')}${attributes(schema, document)}</article>`,
    );
  return `<section class="noun" id="shapes"><h2>Shapes</h2>${articles.join('\n')}</section>`;
}
