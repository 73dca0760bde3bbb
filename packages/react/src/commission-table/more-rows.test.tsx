import { render, screen } from '@testing-library/react';
import { createPortico } from '@portico/sdk';
import { createFakePortico, generatedSource, scenarios } from '@portico/sdk/testing';
import { expect, test } from 'vitest';
import { PorticoProvider } from '../index.ts';
import { CommissionTable } from './index.ts';

test('more rows are loaded when the first ones and their totals arrive in one moment', async () => {
  const seed = { ...scenarios.typical(), commissions: generatedSource(500) };
  const client = createPortico(createFakePortico({ seed }).options);
  render(
    <PorticoProvider client={client} now="2026-11-01T12:00:00Z">
      <CommissionTable />
    </PorticoProvider>,
  );
  await screen.findByText(/^\d+ of 500 loaded$/, {}, { timeout: 5_000 });
  expect(await screen.findByText('100 of 500 loaded', {}, { timeout: 5_000 })).toBeDefined();
});
