import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Face } from './face.ts';
import { readWoff2, type Tables } from './woff2.ts';

// Fonts come inside packages that the demo's pages use anyway. A fresh machine may have no font
// of its own, so nothing here ever asks the system for one.
const files = {
  inter: '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  serifItalic: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
  manrope: '@fontsource-variable/manrope/files/manrope-latin-wght-normal.woff2',
  outfit: '@fontsource-variable/outfit/files/outfit-latin-wght-normal.woff2',
};
export type Family = keyof typeof files;

const opened = new Map<Family, Tables>();
const faces = new Map<string, Face>();

/** A cut of a font by weight and, where it has the axis, by the size it is made for. */
export function getFace(family: Family, wght: number, opsz = 14): Face {
  const name = `${family}-${wght}-${opsz}`;
  const known = faces.get(name);
  if (known) return known;
  const tables = opened.get(family) ?? readWoff2(readFileSync(pathOf(family)));
  opened.set(family, tables);
  const face = new Face(name, tables, { wght, opsz });
  faces.set(name, face);
  return face;
}

export function pathOf(family: Family): string {
  return createRequire(import.meta.url).resolve(files[family]);
}

/** Lets go of what was read: the server lives on long after its assets are made. */
export function forgetFonts(): void {
  opened.clear();
  faces.clear();
}
