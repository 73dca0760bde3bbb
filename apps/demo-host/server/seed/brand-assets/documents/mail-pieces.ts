import type { Bar, Feature, MailSkin } from './mail.ts';

/** A table that lays out and says nothing to those who listen. */
export function table(rows: string, attributes = ''): string {
  const plain = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
  return `<table ${plain}${attributes && ` ${attributes}`}>\n${rows}\n</table>`;
}

export function row(...cells: readonly string[]): string {
  return `<tr>${cells.join('\n')}</tr>`;
}

/** A cell, or any other element, with its classes and inline style. */
export function cell(classes: string, style: string, inner: string, attributes = ''): string {
  const named = classes && ` class="${classes}"`;
  return `<td${named}${attributes && ` ${attributes}`} style="${style}">${inner}</td>`;
}

/** Inline style of running text. */
export function textStyle({ bodyFont, day }: MailSkin, size: number, color = day.ink): string {
  return `font-family:${bodyFont};font-size:${size}px;line-height:1.6;color:${color};`;
}

export function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The piece in the middle of a mail, as rows and cells. */
export function feature(piece: Feature, skin: MailSkin): string {
  if (piece.kind === 'bars') return bars(piece, skin);
  if (piece.kind === 'figures') return figures(piece.cells, skin);
  return piece.kind === 'rows' ? rows(piece.rows, skin) : steps(piece.steps, skin);
}

const spaced = 'width="100%" style="margin:12px 0 0;"';

function bars({ caption, rows: list }: Feature & { kind: 'bars' }, skin: MailSkin): string {
  const { day, radius } = skin;
  const head = cell('muted', textStyle(skin, 13, day.muted), escapeHtml(caption), 'colspan="2"');
  const lines = [row(head), ...list.map((bar) => barRows(bar, skin))].join('\n');
  const box = `background-color:${day.tint};border-radius:${radius}px;padding:22px 24px 26px;`;
  const inner = table(lines, 'width="100%"');
  return table(row(cell('tint', box, inner, `bgcolor="${day.tint}"`)), spaced);
}

function barRows({ name, text, share, muted }: Bar, skin: MailSkin): string {
  const color = muted ? skin.day.muted : skin.day.accent;
  const words = `padding:12px 0 6px;${textStyle(skin, 14)}`;
  const value = cell('ink', `${words}font-weight:600;`, escapeHtml(text), 'align="right"');
  const shape = 'height:10px;font-size:0;line-height:0;border-radius:5px;';
  const paint = `${shape}background-color:${color};`;
  const attributes = `height="10" bgcolor="${color}"`;
  const bar = row(cell(muted ? 'pale' : 'fill', paint, '&nbsp;', attributes));
  const held = table(bar, `width="${Math.round(share * 100)}%"`);
  return [
    row(cell('ink', words, escapeHtml(name)), value),
    `<tr><td colspan="2">${held}</td></tr>`,
  ].join('\n');
}

type Figures = Extract<Feature, { kind: 'figures' }>['cells'];

function figures(cells: Figures, skin: MailSkin): string {
  const { day, titleFont, titleWeight } = skin;
  const big =
    `font-family:${titleFont};font-size:34px;font-weight:${titleWeight};line-height:1.1;` +
    `color:${day.accent};`;
  const small = `padding-top:6px;${textStyle(skin, 14, day.muted)}`;
  const place = `valign="top" width="${Math.floor(100 / cells.length)}%"`;
  const tds = cells.map(({ figure, words }) => {
    const first = `<div class="accent" style="${big}">${escapeHtml(figure)}</div>`;
    const second = `<div class="muted" style="${small}">${escapeHtml(words)}</div>`;
    return cell('cell', 'padding:0 16px 0 0;', `${first}\n${second}`, place);
  });
  const span = `height="22" colspan="${cells.length}"`;
  const gap = row(cell('', 'font-size:0;line-height:0;', '&nbsp;', span));
  const edge = `style="margin:12px 0 0;border-top:2px solid ${day.line};"`;
  return table(`${gap}\n${row(...tds)}`, `width="100%" class="line" ${edge}`);
}

type Rows = Extract<Feature, { kind: 'rows' }>['rows'];

function rows(list: Rows, skin: MailSkin): string {
  const { line } = skin.day;
  const style = `padding:11px 0;border-bottom:1px solid ${line};${textStyle(skin, 15)}`;
  const trs = list.map(({ name, value }) => {
    const figure = cell('ink line', `${style}font-weight:600;`, escapeHtml(value), 'align="right"');
    return row(cell('ink line', style, escapeHtml(name)), figure);
  });
  const edge = `style="margin:12px 0 0;border-top:1px solid ${line};"`;
  return table(trs.join('\n'), `width="100%" class="line" ${edge}`);
}

type Steps = Extract<Feature, { kind: 'steps' }>['steps'];

function steps(list: Steps, skin: MailSkin): string {
  const { day } = skin;
  const box =
    `width:28px;height:28px;background-color:${day.tint};border-radius:4px;` +
    `${textStyle(skin, 14, day.accent)}font-weight:600;`;
  const square = `width="28" height="28" align="center" bgcolor="${day.tint}"`;
  const trs = list.map(({ name, words }, i) => {
    const number = table(row(cell('tint accent', box, String(i + 1), square)));
    const title = `${textStyle(skin, 15)}font-weight:600;`;
    const first = `<div class="ink" style="${title}">${escapeHtml(name)}</div>`;
    const note = textStyle(skin, 14, day.muted);
    const second = `<div class="muted" style="${note}">${escapeHtml(words)}</div>`;
    return row(
      cell('', 'padding:14px 0 0;', number, 'valign="top" width="40"'),
      cell('', 'padding:14px 0 0;', `${first}\n${second}`, 'valign="top"'),
    );
  });
  return table(trs.join('\n'), 'width="100%"');
}
