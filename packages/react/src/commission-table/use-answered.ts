import { useState } from 'react';

/** The question that the rows on screen answer: the last one while the new is on its way. */
export function useAnswered(question: string, isPending: boolean): string {
  const [answered, setAnswered] = useState(question);
  if (!isPending && answered !== question) setAnswered(question);
  return answered;
}
