import { layer } from './settings.ts';
import type { FoundSettings, PorticoSettings } from './settings.ts';

interface Configuration {
  readonly programs: Map<string, FoundSettings>;
  /** Elements in the page, which hear of changes. */
  readonly listeners: Set<() => void>;
}

// One for the page: two copies of this package may be loaded, and either may be asked.
const place = Symbol.for('portico.elements');
const shared = globalThis as { [place]?: Configuration };

function configuration(): Configuration {
  return (shared[place] ??= { programs: new Map(), listeners: new Set() });
}

/** Settings for all elements of the page, or for those of one program. */
export interface PorticoConfiguration extends PorticoSettings {
  /** The name that elements choose with their `program` attribute; all of them when left out. */
  program?: string | undefined;
}

/**
 * Configures the elements of the page. What is not named stays as it is; elements that are there
 * already follow.
 *
 * @example
 * configurePortico({ baseUrl: 'https://partners.example.com', session: fetchSession });
 */
export function configurePortico({ program = '', ...settings }: PorticoConfiguration): void {
  const { programs } = configuration();
  programs.set(program, { ...programs.get(program), ...settings });
  announceChange();
}

/** What was configured for a program, over what was configured for all. */
export function configuredFor(program: string | undefined): FoundSettings {
  const { programs } = configuration();
  const common = programs.get('') ?? {};
  const named = program === undefined ? undefined : programs.get(program);
  return named === undefined ? common : layer(common, named);
}

/** Tells all elements to look at their settings again. */
export function announceChange(): void {
  for (const listener of configuration().listeners) listener();
}

/** Hears of every change; returns how to stop. */
export function onConfigurationChange(listener: () => void): () => void {
  const { listeners } = configuration();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
