import type { Answers, Desk } from './answers.ts';

/** The program itself. Colours are measured by servers alone, so nothing is warned of here. */
export function answerPrograms({ state }: Desk): Answers['programs'] {
  return {
    current: async () => state.program,
    brand: async () => state.brand,
    async setBrand({ theme }, { by }) {
      const { brand, program } = state;
      if (JSON.stringify(brand.theme) === JSON.stringify(theme)) return { ...brand, warnings: [] };
      const at = state.now();
      state.brand = { theme, updatedAt: at };
      const done = { action: 'brand.changed', subject: program.id, partnerId: null, reason: null };
      const entry = { id: state.newId('auditEntry'), at, by, ...done };
      const [before, after] = [{ theme: brand.theme }, { theme }];
      state.audit = [{ ...entry, before, after }, ...state.audit];
      return { ...state.brand, warnings: [] };
    },
  };
}
