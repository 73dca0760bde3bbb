export { embedSessionRoutes } from './embed-sessions.routes.ts';
export { takeStepUp } from './embed-sessions.service.ts';
