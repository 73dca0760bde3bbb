export { adminPlanRoutes } from './plans.routes.ts';
export { publishPlan, withdrawPlan } from './plans.service.ts';
