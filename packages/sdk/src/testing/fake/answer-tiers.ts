import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';

export function answerTiers({ state }: Desk): Answers['tiers'] {
  return {
    progress: async () => state.tierProgress,
    async celebrate({ id }) {
      const { promotion } = state.tierProgress;
      if (promotion && promotion.id !== id) throw new Fault('not_found');
      state.tierProgress = { ...state.tierProgress, promotion: null };
      return state.tierProgress;
    },
  };
}
