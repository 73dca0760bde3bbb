export { embedSessionRoutes } from './embed-sessions.routes.ts';
