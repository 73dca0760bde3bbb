// The looks that the widgets are put through.

/** How the page looks. */
export interface Look {
  readonly accent: string;
  readonly scheme: 'light' | 'dark';
}

/** The look that everything begins with. */
export const firstLook: Look = { accent: '#2451d6', scheme: 'light' };

/** Each differs from the one before in what its name says. */
export const looks: readonly (readonly [string, Look])[] = [
  ['another accent', { accent: '#b8256e', scheme: 'light' }],
  ['another scheme', { accent: '#b8256e', scheme: 'dark' }],
];
