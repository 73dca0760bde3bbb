import { sample, type Input, type Line } from './lines.ts';

/** The same command with another body that the contract accepts; undefined where there is none. */
export function otherInput(line: Line, input: Input): Input | undefined {
  for (const [name, schema] of Object.entries(line.fields)) {
    for (const value of [...changes(input[name]), sample(name, schema)]) {
      const other = { ...input, [name]: value };
      const isOther = JSON.stringify(other) !== JSON.stringify(input);
      if (isOther && line.endpoint.input.safeParse(other).success) return other;
    }
  }
  return undefined;
}

/** Values near this one. */
function changes(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}-2`, `${value} 2`];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return [value.slice(1)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    changes(inner).map((one) => ({ ...value, [key]: one })),
  );
}
