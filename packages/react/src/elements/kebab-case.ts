/** `baseUrl` as HTML writes it: `base-url`. */
export type KebabCase<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? '' : '-'}${Lowercase<First>}${KebabCase<Rest>}`
  : '';

/** The event of a callback prop: `portico-link-created` of `onLinkCreated`. */
export type EventNameOf<Prop> = Prop extends `on${infer Name}`
  ? `portico${KebabCase<Name>}`
  : never;

/** `baseUrl` as HTML writes it: `base-url`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The event of a callback prop: `portico-link-created` of `onLinkCreated`. */
export function eventNameOf(callback: string): string {
  return `portico${kebabCase(callback.slice('on'.length))}`;
}
