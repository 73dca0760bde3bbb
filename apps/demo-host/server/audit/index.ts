export { adminAuditRoutes } from './audit.routes.ts';
