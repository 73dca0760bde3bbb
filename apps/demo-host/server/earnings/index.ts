export { earningRoutes } from './earnings.routes.ts';
