// The connection behind a request. A fetch Request does not know it; the server that made it does.

import type { Socket } from 'node:net';

const sockets = new WeakMap<Request, Socket>();

/** Keeps what `@hono/node-server` hands along with a request. */
export function rememberConnection(request: Request, env: unknown): void {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: Socket } };
  if (incoming?.socket) sockets.set(request, incoming.socket);
}

/** Hangs up on a caller who does not take what is sent. False when there is no line. */
export function hangUp(request: Request): boolean {
  const socket = sockets.get(request);
  socket?.destroy();
  return socket !== undefined;
}
