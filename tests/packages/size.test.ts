import { expect, test } from 'vitest';
import { holds, renderSizes, sizeAll } from '../../benchmarks/size/size.ts';

test('every entry keeps below its ceiling, and no bundle holds what does not belong', async () => {
  const sized = await sizeAll();
  expect(sized.every(holds), `\n${renderSizes(sized)}`).toBe(true);
});
