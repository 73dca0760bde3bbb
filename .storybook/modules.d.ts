// Style sheets and the fonts module have no types of their own; `main.ts` resolves them.
declare module 'storybook-brand-fonts';
declare module '@fontsource-variable/*';
