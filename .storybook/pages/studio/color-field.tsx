import { useEffect, useId, useState } from 'react';
import { contrastRatio } from '@portico/theme';

export interface ColorFieldProps {
  readonly label: string;
  readonly value: string;
  /** Said under the field, for example where the value comes from. */
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}

const hex = /^#[0-9a-f]{6}$/i;

/** A colour, by the system's picker or as text; text that is no colour is not taken. */
export function ColorField({ label, value, hint, onChange }: ColorFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isColor = contrastRatio(text, '#fff') !== undefined;
  const change = (next: string) => {
    setText(next);
    if (contrastRatio(next, '#fff') !== undefined) onChange(next);
  };
  return (
    <div className="studio-field">
      <label htmlFor={id}>{label}</label>
      <div className="studio-color" data-invalid={isColor ? undefined : ''}>
        <input
          type="color"
          aria-label={`${label}, picker`}
          value={hex.test(text) ? text : '#808080'}
          onChange={({ target }) => change(target.value)}
        />
        <input
          id={id}
          type="text"
          spellCheck={false}
          autoComplete="off"
          value={text}
          aria-invalid={!isColor}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => change(target.value)}
        />
      </div>
      <p id={`${id}-hint`} className="studio-hint">
        {isColor ? hint : 'Hex, rgb(), hsl() or oklch(), please.'}
      </p>
    </div>
  );
}
