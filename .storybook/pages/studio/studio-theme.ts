import { brands, deriveTheme, fromDtcg, fromHost, isColorToken, parseTheme } from '@portico/theme';
import type {
  BrandName,
  ColorTokenName,
  ContrastFailure,
  HostSystem,
  Scheme,
  Theme,
  ThemeResult,
  ThemeTokens,
  TokenName,
} from '@portico/theme';

/** What the studio works on. */
export interface Draft {
  readonly theme: Theme;
  /** The colour that all others are derived from; null where each is set by itself. */
  readonly accent: string | null;
}

export const hostSystems = {
  shadcn: 'shadcn/ui',
  mui: 'MUI',
  radix: 'Radix Themes',
  tailwind: 'Tailwind 4',
} as const satisfies Record<HostSystem, string>;

/** A ready theme, or the variables of a host's design system. */
export type Start = BrandName | HostSystem;

export function isHostSystem(start: string): start is HostSystem {
  return Object.hasOwn(hostSystems, start);
}

export function startFrom(start: Start): Draft {
  if (!isHostSystem(start)) return { theme: brands[start], accent: null };
  return { theme: { name: hostSystems[start], ...fromHost(start) }, accent: null };
}

/** All colours anew from one; what is no colour stays. Undefined when it cannot be read. */
export function deriveFrom(accent: string, { theme }: Draft): Draft | undefined {
  const rest = Object.entries(theme.tokens).filter(([name]) => !isColor(name));
  const background = theme.tokens['color-background'];
  try {
    const derived = deriveTheme({
      accent,
      ...(theme.name !== undefined && { name: theme.name }),
      ...(theme.colorScheme !== undefined && { colorScheme: theme.colorScheme }),
      ...(background !== undefined && isPlain(background) && { background }),
      tokens: Object.fromEntries(rest) as Omit<ThemeTokens, ColorTokenName>,
    });
    return { theme: derived, accent };
  } catch {
    return undefined;
  }
}

function isColor(name: string): boolean {
  return isColorToken(name as TokenName);
}

/** Variables of a host cannot be derived from. */
function isPlain(value: ThemeTokens['color-background']): boolean {
  return !JSON.stringify(value).includes('var(');
}

/** A token's value in one scheme, as the theme has it. */
export function valueIn(theme: Theme, name: ColorTokenName, scheme: Scheme): string | undefined {
  const value = theme.tokens[name];
  return typeof value === 'object' ? value[scheme] : value;
}

/** Sets a colour in one scheme and leaves the other as it is seen. */
export function withColor(
  { theme, accent }: Draft,
  name: ColorTokenName,
  colors: Readonly<Record<Scheme, string>>,
): Draft {
  return { accent, theme: { ...theme, tokens: { ...theme.tokens, [name]: colors } } };
}

/** Sets a token that is no colour; empty takes it away. */
export function withToken({ theme, accent }: Draft, name: TokenName, value: string): Draft {
  const { [name]: _before, ...rest } = theme.tokens;
  const tokens = value === '' ? rest : { ...rest, [name]: value };
  return { accent, theme: { ...theme, tokens } };
}

/** Puts the audit's proposal in the place of what failed. */
export function withProposal(draft: Draft, failure: ContrastFailure, other: string): Draft {
  const { token, scheme, proposal } = failure;
  if (proposal === undefined) return draft;
  if (token === 'contrast') return withToken(draft, token, proposal);
  const kept =
    scheme === 'light' ? { light: proposal, dark: other } : { light: other, dark: proposal };
  return { ...withColor(draft, token, kept), accent: null };
}

/** Reads a theme or design tokens that somebody pasted. */
export function readPasted(text: string): ThemeResult {
  try {
    const input: unknown = JSON.parse(text);
    const isTheme = typeof input === 'object' && input !== null && 'tokens' in input;
    return isTheme ? parseTheme(input) : fromDtcg(input);
  } catch {
    const message = 'This is not JSON.';
    return { ok: false, problems: [{ pointer: '', code: 'wrong_type', message }] };
  }
}

const key = '#theme=';

/** The draft that the page's address holds. */
export function readAddress(hash: string): Draft | undefined {
  if (!hash.startsWith(key)) return undefined;
  try {
    const { theme, accent } = JSON.parse(decodeURIComponent(hash.slice(key.length))) as Draft;
    const result = parseTheme(theme);
    if (!result.ok) return undefined;
    return { theme: result.theme, accent: typeof accent === 'string' ? accent : null };
  } catch {
    return undefined;
  }
}

export function toAddress(draft: Draft): string {
  return key + encodeURIComponent(JSON.stringify(draft));
}
