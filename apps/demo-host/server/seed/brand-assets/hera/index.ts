import { drawMail } from '../documents/mail-sheet.ts';
import { writeMail } from '../documents/write-mail.ts';
import { gif, html, logoPng, pdf, png, svg, type Recipe } from '../recipe.ts';
import { logoSheet } from '../press/logo.ts';
import { brochure } from './brochure.ts';
import { caseStudy } from './case-study.ts';
import { color, ground, logo, tones } from './identity.ts';
import { mail, mailLetters, mailSkin } from './mail.ts';
import { onePager } from './one-pager.ts';
import { proposal } from './proposal.ts';
import { banner, landscape, square } from './social.ts';

const author = 'HERA';
const document = (pages: Parameters<typeof pdf>[1]['pages']) => ({ pages, author, ground });
const logoOn = (tone: keyof typeof tones, back: string) => ({
  sheet: () => logoSheet(logo(tones[tone])),
  label: author,
  ground: { ...ground, color: back },
});

export function heraRecipes(): Recipe[] {
  return [...forTalks(), ...forPosts(), ...forThoseWhoClimbed(), ...logos()];
}

const forTalks = (): Recipe[] => [
  pdf(
    {
      key: 'product-brochure',
      title: 'HERA product brochure',
      description:
        'Two pages that explain HERA to a finance lead in five minutes. For print and mail.',
      category: 'brochures',
    },
    document(brochure),
  ),
  html(
    {
      key: 'month-end-email',
      title: 'E-mail: your first week back',
      description: 'A first mail to finance teams. Readable without pictures, in light and dark.',
      category: 'email_templates',
    },
    {
      html: () => writeMail(mail, mailSkin),
      sheet: () => drawMail(mail, mailSkin, mailLetters()),
      ground,
    },
  ),
  pdf(
    {
      key: 'manufacturing-one-pager',
      title: 'One-pager: HERA for manufacturing',
      description: 'From quote to cash on one page, with room for your name and number.',
      category: 'brochures',
    },
    document(onePager),
  ),
];

const forPosts = (): Recipe[] => [
  png(
    {
      key: 'social-landscape',
      title: 'Post, landscape',
      description: 'The whole company in one ledger. 1200 × 630 for LinkedIn, X and link previews.',
      category: 'social_media',
    },
    { sheet: landscape, ground },
  ),
  png(
    {
      key: 'social-square',
      title: 'Post, square',
      description: 'The month, closed by the fourth. 1080 × 1080 for LinkedIn and Instagram.',
      category: 'social_media',
    },
    { sheet: square, ground },
  ),
  gif(
    {
      key: 'animated-banner',
      title: 'Animated banner',
      description:
        'The feathers open, four words, five seconds. For newsletters and partner pages.',
      category: 'video',
    },
    { frames: banner, width: 640, ground },
  ),
];

const forThoseWhoClimbed = (): Recipe[] => [
  pdf(
    {
      key: 'proposal-template',
      title: 'Proposal template',
      description: 'Cover, scope, price and signatures as a form. Fill it in with any PDF reader.',
      category: 'proposals',
      tierRank: 1,
    },
    document(proposal),
  ),
  pdf(
    {
      key: 'foundry-case-study',
      title: 'Customer story: Lindqvist Foundry',
      description: 'How three plants came to share one set of books. Two pages with figures.',
      category: 'brochures',
      tierRank: 1,
    },
    document(caseStudy),
  ),
];

const logos = (): Recipe[] => [
  svg(
    {
      key: 'logo-color',
      title: 'Logo, colour (SVG)',
      description: 'Mark and name in violet and ink, for light surfaces.',
      category: 'brand',
    },
    logoOn('color', color.paper),
  ),
  svg(
    {
      key: 'logo-light',
      title: 'Logo, light (SVG)',
      description: 'Mark and name in ivory, for dark surfaces and photographs.',
      category: 'brand',
    },
    logoOn('light', color.deep),
  ),
  svg(
    {
      key: 'logo-dark',
      title: 'Logo, one colour (SVG)',
      description: 'Mark and name in ink, for print in one colour.',
      category: 'brand',
      tierRank: 2,
    },
    logoOn('dark', color.ivory),
  ),
  logoPng(
    {
      key: 'logo-png',
      title: 'Logo, colour (PNG)',
      description: 'The colour logo with a clear background, 1600 pixels wide.',
      category: 'brand',
    },
    logoOn('color', color.paper),
  ),
];
