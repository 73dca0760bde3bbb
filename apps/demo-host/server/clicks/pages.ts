// The few pages a visitor can meet here instead of a destination. They need nothing from elsewhere.

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { min-height: 100vh; margin: 0; display: grid; place-items: center; text-align: center }
main { max-width: 26rem; padding: 2rem }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance }
p { margin: 0; opacity: .75; text-wrap: pretty }`;

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
<main><h1>${title}</h1><p>${text}</p></main>
</html>
`;
}

export const unknownLinkPage = page(
  'This link leads nowhere',
  'It may have been mistyped, or not made yet. Ask whoever sent it to you for a new one.',
);

export const unavailablePage = page(
  'One moment, please',
  'This link cannot be opened right now. Try again in a few seconds.',
);
