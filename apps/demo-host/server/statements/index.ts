export { makeStatements } from './statements.jobs.ts';
export { statementRoutes } from './statements.routes.ts';
