// Runs after all parts were read: renders each once and takes what styled-components wrote.

import { createElement, Fragment } from 'react';
import { renderToString } from 'react-dom/server';
import { ServerStyleSheet } from 'styled-components';
import { layerOrder } from '@portico/theme';
import { RootElement } from '../src/internal/style/root-element.ts';
import { collected } from './collected-parts.ts';

/** The CSS of one part, under its public class. */
export interface PartStyle {
  /** The part's class, such as `portico-card-head`. */
  readonly name: string;
  /** The cascade layer, such as `portico.components`. */
  readonly layer: string;
  readonly css: string;
}

/** The root and all parts, in the order in which pages have them. */
export interface Styles {
  readonly parts: readonly PartStyle[];
  /** Stands first in every style sheet. */
  readonly layerOrder: string;
}

function renderParts(): PartStyle[] {
  const sheet = new ServerStyleSheet();
  const parts = collected.map((Part) => createElement(Part));
  const root = createElement(RootElement, { $theme: '' });
  renderToString(sheet.collectStyles(createElement(Fragment, null, root, ...parts)));
  return stylesIn(sheet.getStyleTags());
}

const endOfRule = '/*!sc*/';
/** Follows the rules of a component and says its id and the class that was made for it. */
const marker = /^data-styled\.g\d+\[id="([\w-]+)"\]\{content:"([\w-]+)?/;

function stylesIn(tags: string): PartStyle[] {
  const styles: PartStyle[] = [];
  let waiting: string[] = [];
  const texts = tags.replaceAll(/<\/?style[^>]*>/g, '').split(endOfRule);
  for (const text of texts.map((one) => one.trim())) {
    const [, name, made] = marker.exec(text) ?? [];
    if (name === undefined) {
      if (text !== '') waiting.push(text);
      continue;
    }
    // `.kXyZa[data-sticky]` → `.portico-card-head[data-sticky]`
    const own = new RegExp(`\\.${made}(?![\\w-])`, 'g');
    const rules = waiting.map((rule) => rule.replaceAll(own, `.${name}`));
    styles.push(...rules.flatMap((rule) => inLayer(name, rule)));
    waiting = [];
  }
  return styles;
}

function inLayer(name: string, rule: string): PartStyle[] {
  // The order of the layers stands in every style sheet, once.
  if (/^@layer [^{]*;$/.test(rule)) return [];
  const [, layer, css] = /^@layer ([\w.]+)\{(.*)\}$/s.exec(rule) ?? [];
  if (layer === undefined || css === undefined) {
    throw new Error(`${name} has a rule in no layer: ${rule.slice(0, 200)}`);
  }
  return [{ name, layer, css }];
}

export const styles: Styles = { parts: renderParts(), layerOrder };
