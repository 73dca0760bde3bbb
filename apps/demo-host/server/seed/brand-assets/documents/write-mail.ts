import { cell, escapeHtml, feature, row, table, textStyle } from './mail-pieces.ts';
import type { Mail, MailSkin } from './mail.ts';

/** A mail for any reader: tables for layout, inline styles, no pictures, light and dark. */
export function writeMail(mail: Mail, skin: MailSkin): string {
  const { page } = skin.day;
  const whole = table(
    row(
      cell('outer', 'padding:32px 16px;', `${wordOpens}${sheet(mail, skin)}${wordCloses}`, middle),
    ),
    `class="page" width="100%" bgcolor="${page}" style="background-color:${page};"`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject)}</title>
<style>
${styleSheet(skin)}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:${page};">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(mail.preheader)}</div>
${whole}
</body>
</html>
`;
}

const middle = 'align="center"';

// Word, which shows mails in Outlook, knows no greatest width: it gets a table of that width.
const wordOpens = '<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->\n';
const wordCloses = '\n<!--[if mso]></td></tr></table><![endif]-->';

function sheet(mail: Mail, skin: MailSkin): string {
  const { day, radius, brand } = skin;
  const words = [
    brandRow(skin),
    headline(mail.headline, skin),
    ...mail.paragraphs.map((text) => paragraph(text, skin)),
    feature(mail.feature, skin),
    button(mail.button, skin),
    paragraph(mail.signature, skin),
  ];
  const edge = `border:1px solid ${day.line};border-radius:${radius}px;padding:40px 44px;`;
  const card = `background-color:${day.card};${edge}`;
  const ink = `color:${day.muted};text-decoration:underline;`;
  const leave = `<a class="muted" href="{{unsubscribe_link}}" style="${ink}">Unsubscribe</a>`;
  const foot = [
    small(`You receive this because you asked {{partner_name}} about ${brand}.`, skin),
    small('{{partner_address}}', skin),
    `<p style="margin:0;${textStyle(skin, 12)}">${leave}</p>`,
  ];
  const rows = [
    row(cell('card inner', card, words.join('\n'), `bgcolor="${day.card}"`)),
    row(cell('inner', 'padding:24px 44px 0;', foot.join('\n'))),
  ];
  return table(rows.join('\n'), 'width="100%" style="max-width:600px;"');
}

function styleSheet({ night }: MailSkin): string {
  return `:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { text-decoration: none; }
@media (max-width: 520px) {
  .outer { padding: 12px 0 !important; }
  .inner { padding-left: 24px !important; padding-right: 24px !important; }
  .headline { font-size: 28px !important; }
  .cell { display: block !important; width: auto !important; padding: 0 0 16px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: ${night.page} !important; }
  .card { background-color: ${night.card} !important; border-color: ${night.line} !important; }
  .tint { background-color: ${night.tint} !important; }
  .ink { color: ${night.ink} !important; }
  .muted { color: ${night.muted} !important; }
  .accent { color: ${night.accent} !important; }
  .line { border-color: ${night.line} !important; }
  .fill { background-color: ${night.accent} !important; }
  .mark { background-color: ${night.accent} !important; }
  .mark-edge { border-color: ${night.accent} !important; }
  .hole { background-color: ${night.card} !important; }
  .pale { background-color: ${night.muted} !important; }
  .button, .button a { background-color: ${night.accent} !important; }
  .button a { color: ${night.onAccent} !important; }
}`;
}

function brandRow({ mark, brand, day, titleFont, titleWeight }: MailSkin): string {
  const word =
    `font-family:${titleFont};font-size:20px;font-weight:${titleWeight};line-height:28px;` +
    `color:${day.ink};`;
  const center = 'valign="middle"';
  return table(
    row(cell('', 'padding-right:10px;', mark, center), cell('ink', word, brand, center)),
  );
}

function headline(words: string, skin: MailSkin): string {
  const { titleFont, titleSize, titleWeight, titleTracking, day } = skin;
  const style =
    `margin:36px 0 20px;font-family:${titleFont};font-size:${titleSize}px;` +
    `font-weight:${titleWeight};line-height:1.15;letter-spacing:${titleTracking}em;` +
    'text-wrap:balance';
  return `<h1 class="headline ink" style="${style};color:${day.ink};">${escapeHtml(words)}</h1>`;
}

function paragraph(words: string, skin: MailSkin): string {
  const lines = escapeHtml(words).replaceAll('\n', '<br>');
  return `<p class="ink" style="margin:0 0 16px;${textStyle(skin, 16)}">${lines}</p>`;
}

function small(words: string, skin: MailSkin): string {
  const style = textStyle(skin, 12, skin.day.muted);
  return `<p class="muted" style="margin:0 0 6px;${style}">${escapeHtml(words)}</p>`;
}

function button(words: string, { day, radius, bodyFont }: MailSkin): string {
  const round = `border-radius:${Math.min(radius, 10)}px`;
  const style =
    `display:inline-block;padding:14px 26px;font-family:${bodyFont};font-size:16px;` +
    `font-weight:600;line-height:20px;color:${day.onAccent};text-decoration:none;${round}`;
  const link = `<a href="{{referral_link}}" style="${style};">${escapeHtml(words)}</a>`;
  const paint = `background-color:${day.accent};${round};`;
  const held = row(cell('button', paint, link, `bgcolor="${day.accent}"`));
  return table(held, 'style="margin:28px 0 32px;"');
}
