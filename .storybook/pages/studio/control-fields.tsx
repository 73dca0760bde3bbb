import { useId } from 'react';
import type { ReactNode } from 'react';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A number between two ends, with the number beside it. */
export function RangeField({ label, value, unit = '', onChange, ...range }: RangeFieldProps) {
  const id = useId();
  return (
    <div className="studio-field studio-range">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>
        {value}
        {unit}
      </output>
      <input
        {...range}
        id={id}
        type="range"
        value={value}
        aria-valuetext={`${value}${unit}`}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight; arrow keys move among them. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, choices, onChange } = props;
  const name = useId();
  return (
    <fieldset className="studio-field studio-choice">
      <legend>{label}</legend>
      <div>
        {(Object.keys(choices) as T[]).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span>{choices[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A part of the panel, with a heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="studio-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
