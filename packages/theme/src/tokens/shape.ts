import type { TokenDefinition } from './token.ts';

/** Edges, space and the sizes of things that are pressed. */
export const shapeTokens = {
  radius: {
    value: '8px',
    unit: 'length',
    description: 'Corner radius of controls. Cards take 1.5 times as much; badges are round.',
  },
  space: {
    value: '4px',
    unit: 'length',
    description: 'The grid. All distances are 1, 2, 3, 4, 6, 8 or 12 times this, times density.',
  },
  density: {
    value: '1',
    unit: 'number',
    description:
      'How close things sit: 0.875 is compact (32 px controls, 36 px rows), 1 is normal ' +
      '(36 and 44 px), 1.125 is roomy (40 and 52 px).',
  },
  'touch-target': {
    value: '44px',
    unit: 'length',
    description: 'The least height of a control where the pointer is a finger.',
  },
} as const satisfies Record<string, TokenDefinition>;
