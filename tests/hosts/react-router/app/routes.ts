import { index, route } from '@react-router/dev/routes';
import type { RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/tutors.tsx'),
  route('session', 'routes/session.ts'),
] satisfies RouteConfig;
