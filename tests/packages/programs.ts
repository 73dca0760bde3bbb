// Programs that a host could write, as modules of both kinds.

/** How a program loads a module. */
export type ModuleKind = 'esm' | 'cjs';

const loads: Readonly<Record<ModuleKind, string>> = {
  esm: 'const load = (name) => import(name);',
  cjs: 'const load = async (name) => require(name);',
};

/** Prints what each entry exports. */
export function exportsProgram(kind: ModuleKind, entries: readonly string[]): string {
  return `${loads[kind]}
    async function main() {
      const found = {};
      for (const entry of ${JSON.stringify(entries)}) {
        found[entry] = Object.keys(await load(entry)).filter((name) => name !== 'default').sort();
      }
      process.stdout.write(JSON.stringify(found));
      process.exit(0);
    }
    main();`;
}

/** Prints a widget as a server renders it, and its style sheet. */
export function renderProgram(kind: ModuleKind): string {
  return `${loads[kind]}
    async function main() {
      const { createElement } = await load('react');
      const { renderToString } = await load('react-dom/server');
      const { ServerStyleSheet } = await load('styled-components');
      const { createPortico } = await load('@portico/sdk');
      const { PorticoProvider } = await load('@portico/react');
      const { CommissionTable } = await load('@portico/react/commission-table');
      const { de } = await load('@portico/react/locales/de');
      const client = createPortico({
        baseUrl: 'https://partners.example.com',
        session: async () => ({ error: 'forbidden' }),
      });
      const sheet = new ServerStyleSheet();
      const provider = { client, locale: 'de', locales: [de], now: '2026-11-01T12:00:00Z' };
      const html = renderToString(
        sheet.collectStyles(
          createElement(PorticoProvider, provider, createElement(CommissionTable)),
        ),
      );
      const hasWindow = typeof window !== 'undefined';
      process.stdout.write(JSON.stringify({ html, css: sheet.getStyleTags(), hasWindow }));
      process.exit(0);
    }
    main();`;
}

/** Prints a widget as a server renders it that has no style library, in a theme. */
export function renderStaticProgram(kind: ModuleKind): string {
  return `${loads[kind]}
    async function main() {
      const { createElement } = await load('react');
      const { renderToString } = await load('react-dom/server');
      const { PorticoProvider } = await load('@portico/react/static');
      const { CommissionTable } = await load('@portico/react/static/commission-table');
      const theme = { tokens: { radius: '3px' } };
      const html = renderToString(
        createElement(
          PorticoProvider,
          { demo: true, theme, now: '2026-11-01T12:00:00Z' },
          createElement(CommissionTable),
        ),
      );
      process.stdout.write(JSON.stringify(html));
      process.exit(0);
    }
    main();`;
}
