import { PorticoProvider } from '@portico/react';
import { CommissionTable } from '@portico/react/commission-table';
import { TierRing } from '@portico/react/tier-ring';
import { HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { useLoaderData } from 'react-router';
import { Nonce } from '../nonce.ts';
import { askAhead } from '../portico.server.ts';

export const loader = () => askAhead();

const theme = { tokens: { 'color-accent': '#b3261e', radius: '1.25rem' } } as const;

async function askSession() {
  const answer = await fetch('/session', { method: 'POST' });
  if (answer.status === 403) return { error: 'forbidden' } as const;
  return answer.json() as Promise<{ token: string }>;
}

export default function Tutors() {
  const { baseUrl, scope, now, answers } = useLoaderData<typeof loader>();
  const [cache] = useState(() => new QueryClient());
  const nonce = useContext(Nonce);
  return (
    <HydrationBoundary state={answers} queryClient={cache}>
      <PorticoProvider
        baseUrl={baseUrl}
        session={askSession}
        queryClient={cache}
        initialScope={scope ?? undefined}
        now={now}
        nonce={nonce}
        theme={theme}
        colorScheme="light"
      >
        <header>
          <strong>Lehrwerk</strong>
          <span>Courses</span>
          <span>Tutors</span>
        </header>
        <main>
          <div className="intro">
            <h1>Tutors who bring learners</h1>
            <p>Recommend a course, and share in what it earns for as long as it is taken.</p>
            <TierRing />
          </div>
          <CommissionTable />
        </main>
      </PorticoProvider>
    </HydrationBoundary>
  );
}
