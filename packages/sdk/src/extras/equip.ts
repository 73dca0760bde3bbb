import type { PorticoError } from '../errors.ts';
import type { PendingCommand } from '../offline.ts';
import type { BaseOptions, PorticoWarning } from '../options.ts';
import type { Credentials, Route } from '../client.ts';
import type { Send } from '../send.ts';
import type { Session } from '../session.ts';
import { observing } from './observe.ts';
import { queueing } from './offline-queue.ts';
import { openStore } from './offline-store.ts';
import { validating } from './validate.ts';

/**
 * What the extras work with. It is handed in, because an import from here would make bundlers cut
 * what every page loads first into more pieces.
 */
export interface Kit {
  send: Send;
  PorticoError: typeof PorticoError;
  routes: Readonly<Record<string, Route>>;
  credentials: Credentials;
  /** For clients of partners. */
  desk?: OfflineDesk | undefined;
}

/** What the offline queue needs of its client. */
export interface OfflineDesk {
  session: Session;
  warn(warning: PorticoWarning): void;
  /** What the host sees; `tell` says that it has changed. */
  offline: { pending: readonly PendingCommand[] };
  tell(): void;
}

/** Sending, with what the options ask for around it. */
export function equip(options: BaseOptions, kit: Kit): Send {
  const { PorticoError, routes, credentials, desk } = kit;
  let equipped = kit.send;
  if (options.validate) equipped = validating(equipped, PorticoError);
  if (options.hooks) equipped = observing(equipped, options.hooks);
  const credential = credentials.session;
  if (!desk || !credential || !options.offline?.queue) return equipped;
  const store = openStore();
  return queueing(equipped, { ...desk, options, routes, credential, PorticoError, store });
}
