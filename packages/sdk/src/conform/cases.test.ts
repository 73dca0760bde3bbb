import { describe, expect, it } from 'vitest';
import { listLines, madeUpId, toAsk } from './lines.ts';
import { otherInput } from './other-input.ts';
import { Seen } from './seen.ts';
import { wrongInputs } from './wrong-values.ts';

const lines = listLines();

/** An example with ids for its path. */
function complete(line: (typeof lines)[number]) {
  const ids = line.inPath.map(({ name, prefix }) => [name, madeUpId(prefix)]);
  return { ...line.example, ...Object.fromEntries(ids) };
}

describe('cases from the contract', () => {
  it.each(lines)('has an input for $name that the contract accepts', (line) => {
    expect(line.endpoint.input.safeParse(complete(line)).error?.issues).toBeUndefined();
  });

  it.each(lines)('has only wrong inputs for $name that the contract refuses there', (line) => {
    for (const { input, pointer } of wrongInputs(line)) {
      const issues = line.endpoint.input.safeParse({ ...complete(line), ...input }).error?.issues;
      const pointers = issues?.map(({ path }) => `/${path.join('/')}`) ?? [];
      expect(pointers.some((one) => one.startsWith(pointer) || pointer.startsWith(one))).toBe(true);
    }
  });

  it('finds something wrong to say wherever a body is taken', () => {
    const silent = lines.filter(
      (line) => Object.keys(line.fields).length && !wrongInputs(line).length,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('knows another body for a command, that the contract accepts as well', () => {
    const line = lines.find(({ name }) => name === 'payments.create')!;
    const input = complete(line);
    const other = otherInput(line, input);
    expect(other).not.toEqual(input);
    expect(line.endpoint.input.safeParse(other).success).toBe(true);
  });

  it('puts each value where the contract wants it', () => {
    const refund = lines.find(({ name }) => name === 'payments.refund')!;
    expect(toAsk(refund, { id: 'py_1', note: 'x' })).toMatchObject({
      ...{ method: 'POST', path: '/payments/py_1/refunds', body: '{"note":"x"}' },
    });
    const list = lines.find(({ name }) => name === 'commissions.list')!;
    const ask = toAsk(list, { status: ['paid', 'held'], limit: 2 });
    expect(ask.path).toBe('/partners/commissions?status=paid&status=held&limit=2');
    expect(ask.body).toBeUndefined();
  });
});

describe('ids that were seen', () => {
  const [dispute, other, file] = ['ds', 'ds', 'dv'].map(madeUpId) as [string, string, string];

  it('are found by kind, and inside of what they stand', () => {
    const seen = new Seen();
    seen.add({ data: [{ id: dispute, messages: [{ evidence: [{ id: file }] }] }, { id: other }] });
    expect(seen.paths([{ name: 'id', prefix: 'ds' }])).toEqual([{ id: dispute }, { id: other }]);
    const both = [
      { name: 'id', prefix: 'ds' },
      { name: 'evidenceId', prefix: 'dv' },
    ];
    expect(seen.paths(both)).toEqual([{ id: dispute, evidenceId: file }]);
    expect(seen.paths([{ name: 'id', prefix: 'po' }])).toEqual([]);
    expect(seen.has(file)).toBe(true);
  });
});
