/** Longest value that a token may have; the longest sensible one is a layered shadow. */
export const valueLengthMax = 240;

// A custom property takes almost any text, and a theme is somebody's input. These would end the
// declaration, open a block, fetch something, or hide the rest of the sheet in a comment.
const characters = /[;{}<>\\@!`\u0000-\u001f\u007f]|\/\*|\*\//;
const fetching = /\b(url|src|image|image-set|expression)\s*\(/i;

/**
 * Whether a value can be written into a style sheet without reaching beyond its own
 * declaration: no `;{}`, no `url(`, no comments, balanced brackets and quotes.
 */
export function isSafeValue(value: string): boolean {
  if (value.length > valueLengthMax || value.trim() === '') return false;
  if (characters.test(value) || fetching.test(value)) return false;
  return isBalanced(value);
}

function isBalanced(value: string): boolean {
  let depth = 0;
  let quote = '';
  for (const char of value) {
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '(' || char === '[') {
      depth += 1;
    } else if (char === ')' || char === ']') {
      depth -= 1;
      if (depth < 0) return false;
    }
  }
  return depth === 0 && quote === '';
}
