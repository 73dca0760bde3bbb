// What a translation may have in common with English; what is listed and differs is reported too.

/** Brands, forms, formats and codes: written in the same way wherever they are not translated. */
export const everywhere: ReadonlySet<string> = new Set([
  'BIC',
  'CSV',
  'Facebook',
  'GIIN',
  'IBAN',
  'LinkedIn',
  'PDF',
  'PayPal',
  'Portico',
  'Stripe',
  'W-8BEN',
  'W-8BEN-E',
  'W-9',
  'WhatsApp',
  'X',
  // What one types into an address.
  'email',
  'newsletter',
  'spring-launch',
  'your-name',
]);

/** Words that a language shares with English. */
export const alikeIn: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Affiliate',
    'Blog',
    'Bonus',
    'Format',
    'Link',
    'Medium',
    'Name',
    'Name (optional)',
    'Newsletter',
    'Optional',
    'Partner',
    'Passive NFFE',
    'Sandbox',
    'Status',
    'Trust',
    'Video',
  ],
  ar: [],
  ja: ['Active NFFE', 'Form {form}', 'Participating FFI', 'Passive NFFE', '{width} × {height} px'],
};
