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

const author = 'Northwind';
const document = (pages: Parameters<typeof pdf>[1]['pages']) => ({ pages, author, ground });
const logoOn = (tone: keyof typeof tones, back: string) => ({
  sheet: () => logoSheet(logo(tones[tone])),
  label: author,
  ground: { ...ground, color: back },
});

export function affiliateRecipes(): Recipe[] {
  return [...forEveryone(), ...forPosts(), ...forThoseWhoClimbed(), ...logos()];
}

const forEveryone = (): Recipe[] => [
  png(
    {
      key: 'social-landscape',
      title: 'Post, landscape',
      description: 'Get paid, get moving. 1200 × 630 for link previews, LinkedIn and X.',
      category: 'social_media',
    },
    { sheet: landscape, ground },
  ),
  pdf(
    {
      key: 'business-account-brochure',
      title: 'Business account brochure',
      description: 'The account and all six prices on two pages. The link opens an account.',
      category: 'brochures',
    },
    document(brochure),
  ),
  html(
    {
      key: 'prices-email',
      title: 'E-mail: paid by Friday',
      description: 'The price list as a mail with your link. No pictures to load, light and dark.',
      category: 'email_templates',
    },
    {
      html: () => writeMail(mail, mailSkin),
      sheet: () => drawMail(mail, mailSkin, mailLetters()),
      ground,
    },
  ),
];

const forPosts = (): Recipe[] => [
  gif(
    {
      key: 'animated-banner',
      title: 'Animated banner: four seconds',
      description:
        'A payment from sent to paid, in the time that it takes. For sites and newsletters.',
      category: 'video',
    },
    { frames: banner, width: 640, ground },
  ),
  png(
    {
      key: 'social-square',
      title: 'Post, square',
      description: 'What $10,000 to Warsaw costs. 1080 × 1080 for Instagram and LinkedIn.',
      category: 'social_media',
    },
    { sheet: square, ground },
  ),
  pdf(
    {
      key: 'agencies-one-pager',
      title: 'One-pager for agencies and studios',
      description: 'Six reasons, one month in figures, and fields for your name and number.',
      category: 'brochures',
    },
    document(onePager),
  ),
];

const forThoseWhoClimbed = (): Recipe[] => [
  pdf(
    {
      key: 'first-call-deck',
      title: 'Slides for a first call',
      description: 'Five slides, ten minutes: why money waits, what changes, what it is worth.',
      category: 'proposals',
      tierRank: 1,
    },
    document(deck),
  ),
  pdf(
    {
      key: 'proposal-template',
      title: 'Proposal template',
      description: 'A form with cover, scope, price and signatures. Opens in any PDF reader.',
      category: 'proposals',
      tierRank: 1,
    },
    document(proposal),
  ),
];

const logos = (): Recipe[] => [
  svg(
    {
      key: 'logo-color',
      title: 'Logo, colour (SVG)',
      description: 'Two sails in emerald and the name in ink, for light surfaces.',
      category: 'brand',
    },
    logoOn('color', color.paper),
  ),
  svg(
    {
      key: 'logo-light',
      title: 'Logo, light (SVG)',
      description: 'White, for dark surfaces and photographs.',
      category: 'brand',
    },
    logoOn('light', color.deep),
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
  svg(
    {
      key: 'logo-dark',
      title: 'Logo for co-branding (SVG)',
      description: 'One colour, for products that carry your name beside ours.',
      category: 'brand',
      tierRank: 2,
    },
    logoOn('dark', ground.color),
  ),
];
