import { drawMail } from '../documents/mail-sheet.ts';
import { writeMail } from '../documents/write-mail.ts';
import { logoSheet } from '../press/logo.ts';
import { gif, html, logoPng, pdf, png, svg, type Recipe } from '../recipe.ts';
import { brochure } from './brochure.ts';
import { caseStudy } from './case-study.ts';
import { color, ground, logo, tones } from './identity.ts';
import { mail, mailLetters, mailSkin } from './mail.ts';
import { onePager } from './one-pager.ts';
import { proposal } from './proposal.ts';
import { banner, landscape, square } from './social.ts';

const author = 'SmartCRM';
const document = (pages: Parameters<typeof pdf>[1]['pages']) => ({ pages, author, ground });
const logoOn = (tone: keyof typeof tones, back: string) => ({
  sheet: () => logoSheet(logo(tones[tone])),
  label: author,
  ground: { ...ground, color: back },
});

export function smartcrmRecipes(): Recipe[] {
  return [...forEveryone(), ...forPosts(), ...forThoseWhoClimbed(), ...logos()];
}

const forEveryone = (): Recipe[] => [
  pdf(
    {
      key: 'product-brochure',
      title: 'Product brochure',
      description: 'The board, the record and six things a team uses on the first day. Two pages.',
      category: 'brochures',
    },
    document(brochure),
  ),
  pdf(
    {
      key: 'sales-day-one-pager',
      title: 'One-pager: a day in sales',
      description: 'Five moments of a day, three prices, and fields for your name and number.',
      category: 'brochures',
    },
    document(onePager),
  ),
  html(
    {
      key: 'tidy-up-email',
      title: 'E-mail: three lists, one customer',
      description: 'A first mail to heads of sales with a plan for one week. Light and dark.',
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
  png(
    {
      key: 'social-landscape',
      title: 'Post, landscape',
      description: 'Every customer, in the picture. 1200 × 630 for link previews, LinkedIn and X.',
      category: 'social_media',
    },
    { sheet: landscape, ground },
  ),
  png(
    {
      key: 'social-square',
      title: 'Post, square',
      description: 'Forty-two deals, none forgotten. 1080 × 1080 for LinkedIn and Instagram.',
      category: 'social_media',
    },
    { sheet: square, ground },
  ),
  gif(
    {
      key: 'animated-banner',
      title: 'Animated banner',
      description:
        'One deal from enquiry to customer in four frames. For newsletters and partner pages.',
      category: 'video',
    },
    { frames: banner, width: 640, ground },
  ),
];

const forThoseWhoClimbed = (): Recipe[] => [
  pdf(
    {
      key: 'harbour-pine-case-study',
      title: 'Customer story: Harbour & Pine',
      description:
        'Forty-eight estate agents who call back within the hour. Two pages with figures.',
      category: 'brochures',
      tierRank: 1,
    },
    document(caseStudy),
  ),
  pdf(
    {
      key: 'proposal-template',
      title: 'Proposal template',
      description: 'Cover, scope, price and signatures as a form that any PDF reader fills in.',
      category: 'proposals',
      tierRank: 2,
    },
    document(proposal),
  ),
];

const logos = (): Recipe[] => [
  svg(
    {
      key: 'logo-color',
      title: 'Logo, colour (SVG)',
      description: 'Ring in blue, name in ink, for light surfaces.',
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
    logoOn('light', color.navy),
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
      title: 'Logo, one colour (SVG)',
      description: 'Ink only, for joint material that is printed in one colour.',
      category: 'brand',
      tierRank: 3,
    },
    logoOn('dark', ground.color),
  ),
];
