// The two names that we take from Next. Declared here, so that nobody has to install it who builds
// or uses the other entries.

declare module 'next/navigation' {
  export function useServerInsertedHTML(insert: () => import('react').ReactNode): void;
}

declare module 'next/headers' {
  export function headers(): Promise<Headers>;
}
