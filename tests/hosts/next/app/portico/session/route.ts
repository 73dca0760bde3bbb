import { createSessionRoute } from '@portico/react/next';
import { connection, signedIn } from '../../portico';

export async function POST(request: Request) {
  const route = createSessionRoute({ ...connection(), partner: () => signedIn() });
  return route.POST(request);
}
