import { drawMail } from '../documents/mail-sheet.ts';
import { writeMail } from '../documents/write-mail.ts';
import { logoSheet } from '../press/logo.ts';
import { gif, html, logoPng, pdf, png, svg, type Recipe } from '../recipe.ts';
import { brochure } from './brochure.ts';
import { deck } from './deck.ts';
import { color, ground, logo, tones } from './identity.ts';
import { mail, mailLetters, mailSkin } from './mail.ts';
import { onePager } from './one-pager.ts';
import { proposal } from './proposal.ts';
import { banner, landscape, square } from './social.ts';

const author = 'SISO';
const document = (pages: Parameters<typeof pdf>[1]['pages']) => ({ pages, author, ground });
const logoOn = (tone: keyof typeof tones, back: string) => ({
  sheet: () => logoSheet(logo(tones[tone])),
  label: author,
  ground: { ...ground, color: back },
});

export function sisoRecipes(): Recipe[] {
  return [...forEveryone(), ...forPosts(), ...forThoseWhoClimbed(), ...logos()];
}

const forEveryone = (): Recipe[] => [
  pdf(
    {
      key: 'agency-brochure',
      title: 'Agency brochure',
      description: 'Loud work, quiet process: what SISO makes, on two pages for print or screen.',
      category: 'brochures',
    },
    document(brochure),
  ),
  png(
    {
      key: 'social-square',
      title: 'Post, square',
      description: 'Eight weeks, then it is out. 1080 × 1080 for Instagram.',
      category: 'social_media',
    },
    { sheet: square, ground },
  ),
  gif(
    {
      key: 'animated-banner',
      title: 'Animated banner',
      description: 'Brand, web, film, launch: five frames with a new wall for every word.',
      category: 'video',
    },
    { frames: banner, width: 640, ground },
  ),
];

const forPosts = (): Recipe[] => [
  pdf(
    {
      key: 'sprint-one-pager',
      title: 'One-pager: the sprint',
      description: 'Eight weeks as they really go, and fields for your name and number.',
      category: 'brochures',
    },
    document(onePager),
  ),
  html(
    {
      key: 'sprint-email',
      title: 'E-mail: eight weeks',
      description: 'A first mail to founders. Dark by design, readable without any picture.',
      category: 'email_templates',
    },
    {
      html: () => writeMail(mail, mailSkin),
      sheet: () => drawMail(mail, mailSkin, mailLetters()),
      ground,
    },
  ),
  png(
    {
      key: 'social-landscape',
      title: 'Post, landscape',
      description: 'Loud work, quiet process. 1200 × 630 for link previews, LinkedIn and X.',
      category: 'social_media',
    },
    { sheet: landscape, ground },
  ),
];

const forThoseWhoClimbed = (): Recipe[] => [
  pdf(
    {
      key: 'kiosk-nine-case',
      title: 'Case: Kiosk Nine',
      description:
        'Five slides on how a corner shop became a meeting point. Show it, do not read it.',
      category: 'proposals',
      tierRank: 1,
    },
    document(deck),
  ),
  pdf(
    {
      key: 'proposal-template',
      title: 'Proposal template',
      description:
        'A cover that gets opened, a page that gets signed. Fill it in with any PDF reader.',
      category: 'proposals',
      tierRank: 2,
    },
    document(proposal),
  ),
];

const logos = (): Recipe[] => [
  svg(
    {
      key: 'logo-light',
      title: 'Logo for dark surfaces (SVG)',
      description: 'Orange and bone. The first choice wherever there is a choice.',
      category: 'brand',
    },
    logoOn('light', color.black),
  ),
  svg(
    {
      key: 'logo-color',
      title: 'Logo for light surfaces (SVG)',
      description: 'Orange and black, for paper and light pages.',
      category: 'brand',
    },
    logoOn('color', color.bone),
  ),
  logoPng(
    {
      key: 'logo-png',
      title: 'Logo for light surfaces (PNG)',
      description: 'Orange and black with a clear background, 1600 pixels wide.',
      category: 'brand',
    },
    logoOn('color', color.bone),
  ),
  svg(
    {
      key: 'logo-dark',
      title: 'Logo, black (SVG)',
      description: 'One colour, for stamps, stickers and co-branded work.',
      category: 'brand',
      tierRank: 3,
    },
    logoOn('dark', color.orange),
  ),
];
