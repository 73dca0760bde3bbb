export { eventRoutes } from './events.routes.ts';
export { createStream, type Stream } from './stream.ts';
