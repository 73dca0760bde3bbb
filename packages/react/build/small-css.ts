// Style sheets are written for readers; what is shipped has no comments and no indentation.

const template = /(\bpart\([^)]*\))`([^`]*)`/g;
/** After these a line may end; not after the brace of an interpolation, which may be a value. */
const lineMayEnd = /(^|[{;,]|(?<!\$\{[^{}]*)\})$/;

/** The text of a source with small templates. */
export function smallCss(text: string): string {
  return text.replaceAll(template, (_whole, tag: string, css: string) => {
    const lines = css
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .map(smallLine);
    const small = lines.reduce((sheet, line) => {
      const isJoined = line === '' || line.startsWith('}') || lineMayEnd.test(sheet);
      return sheet + (isJoined ? line : ` ${line}`);
    }, '');
    return `${tag}\`${small.replaceAll(';}', '}')}\``;
  });
}

function smallLine(line: string): string {
  const trimmed = line.trim();
  // What stands in a string or an interpolation stays as it is.
  if (/['"$]/.test(trimmed)) return trimmed;
  return trimmed.replaceAll(/ *([{};,]) */g, '$1').replaceAll(/(?<=[\w-]): +/g, ':');
}
