import { HydrationBoundary } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answers } from './served-cache.ts';

/** Props of {@link ServedAnswers}. */
export interface ServedAnswersProps {
  answers: Answers | undefined;
  queryClient: QueryClient;
  children: ReactNode;
}

/** Puts what a server has asked into the cache, before anything below is rendered. */
export function ServedAnswers({ answers, queryClient, children }: ServedAnswersProps) {
  return (
    <HydrationBoundary state={answers} queryClient={queryClient}>
      {children}
    </HydrationBoundary>
  );
}
