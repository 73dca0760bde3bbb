import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { makeConsumer, run } from './consumer.ts';
import { renderStaticProgram, type ModuleKind } from './programs.ts';

const consumer = makeConsumer();
afterAll(() => fs.rmSync(consumer.folder, { recursive: true, force: true }));

const home = join(consumer.folder, 'node_modules', '@portico', 'react', 'dist');
const widgets = fs.readdirSync(join(home, 'static')).filter((name) => name !== 'internal');
const files = fs.readdirSync(join(home, 'static'), { recursive: true, encoding: 'utf8' });
const modules = files.filter((file) => /\.c?js$/.test(file));
const read = (...path: string[]) => fs.readFileSync(join(home, ...path), 'utf8');

/** The modules of a page that a host of this kind bundles, later ones too. */
async function modulesOf(code: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: join(consumer.folder, 'esm') },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'page',
    write: false,
    metafile: true,
    loader: { '.css': 'empty' },
    absWorkingDir: consumer.folder,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('the entry without styled-components', () => {
  test('has every widget', () => {
    const sources = fileURLToPath(new URL('../../packages/react/src', import.meta.url));
    const rooms = fs.readdirSync(sources).filter((name) => {
      return fs.existsSync(join(sources, name, `${name}.parts.ts`));
    });
    expect(widgets).toEqual(rooms);
  });

  test('brings no style library into a page, nor the sheets that it would read', async () => {
    const page = await modulesOf(`
      import '@portico/react/styles.css';
      export { PorticoProvider } from '@portico/react/static';
      ${widgets.map((name) => `export * from '@portico/react/static/${name}';`).join('\n')}`);
    const ofStyles = page.filter((path) => /styled-components|stylis|emotion/.test(path));
    expect(ofStyles).toEqual([]);
    expect(page.some((path) => path.endsWith('dist/styles.css'))).toBe(true);
    expect(page.some((path) => path.endsWith('static/commission-table/commission-body.js'))).toBe(
      true,
    );
    const withTemplates = modules.filter((file) => /\bpart\([^)]*\)`/.test(read('static', file)));
    expect(withTemplates).toEqual([]);
  });

  test('shares contexts with the other entries, so one provider serves them all', async () => {
    // What makes a context is shipped once: two copies would not see each other's provider.
    expect(modules.filter((file) => read('static', file).includes('createContext('))).toEqual([]);
    const page = await modulesOf(`
      export { useCommissions } from '@portico/react/hooks';
      export { PorticoProvider } from '@portico/react/static';
      export { CommissionTable } from '@portico/react/static/commission-table';`);
    const contexts = page.filter((path) => path.endsWith('internal/data/portico-context.js'));
    expect(contexts).toHaveLength(1);
  });

  test.each<ModuleKind>(['esm', 'cjs'])('renders on a server (%s)', (kind) => {
    const folder = join(consumer.folder, kind);
    fs.writeFileSync(join(folder, 'static.js'), renderStaticProgram(kind));
    // Neither installed nor asked for.
    const library = join(consumer.folder, 'node_modules', 'styled-components');
    fs.rmSync(library, { force: true });
    const html = JSON.parse(run(process.execPath, ['static.js'], folder)) as string;
    expect(html).toMatch(/class="portico-root portico-theme _portico-theme-\w+"/);
    expect(html).toContain('class="portico-card"');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('<style');
  });
});

describe('its style sheets', () => {
  const sheets = ['styles.css', ...widgets.map((name) => `styles/${name}.css`)];

  test.each(sheets)('%s is all in our layers, and under our classes', (sheet) => {
    const css = read(sheet);
    expect(css).toMatch(/^@layer portico\.theme,portico\.base,portico\.components;/);
    const layers = css.split(/@layer (?=portico\.\w+\{)/).slice(1);
    expect(layers.length).toBeGreaterThan(1);
    // Each of the blocks closes exactly where the next begins: nothing stands outside.
    for (const block of layers) {
      expect(block.split('{').length).toBe(block.trim().split('}').length);
      expect(block.trim().endsWith('}')).toBe(true);
    }
    const selectors = css.matchAll(/(?:^|[{};])([^{};@]*?)\{/g);
    const strangers = Array.from(selectors, ([, text = '']) => text.trim()).filter(
      (text) => text !== '' && !/^(from|to|[\d.%,]+)$/.test(text) && !text.includes('.portico-'),
    );
    expect(strangers).toEqual([]);
  });

  test('the sheet of a widget has every part that its page can show', () => {
    for (const widget of widgets) {
      const css = read(`styles/${widget}.css`);
      const room = modules.filter((file) => file.startsWith(`${widget}/`) && file.endsWith('.js'));
      const parts = room.flatMap((file) => [
        ...read('static', file).matchAll(/\bpart\("\w+", "([\w-]+)"\)/g),
      ]);
      const missing = parts
        .map(([, name = '']) => name)
        .filter((name) => !css.includes(`.${name}`));
      expect(missing, widget).toEqual([]);
    }
  });
});
