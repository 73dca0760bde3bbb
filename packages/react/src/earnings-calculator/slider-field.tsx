import { useId, useState } from 'react';
import { TextField } from '../internal/ui/index.ts';
import * as Parts from './slider.parts.ts';

/** Props of {@link SliderField}. */
export interface SliderFieldProps {
  label: string;
  /** What the field beside the slider is called. */
  fieldLabel: string;
  value: number;
  min: number;
  /** Where the slider ends. */
  max: number;
  step: number;
  /** The value in words, spoken by the slider. */
  text: string;
  /** Stands behind the number in the field. */
  suffix?: string;
  /** The value as somebody would type it. */
  write: (value: number) => string;
  /** What somebody typed; undefined when it is no value, which changes nothing. */
  read: (typed: string) => number | undefined;
  /** Said under the field while what it holds is no value. */
  error: string;
  onChange: (value: number) => void;
}

/** A number by slider, or to the unit in the field beside it. Both are the platform's own. */
export function SliderField(props: SliderFieldProps) {
  const { label, fieldLabel, value, min, max, step, text, write, read, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState(() => write(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // Moved by the slider, or put back.
    setKnown(value);
    if (read(typed) !== value) setTyped(write(value));
  }
  const isWrong = read(typed) === undefined;
  return (
    <Parts.SliderPart>
      <Parts.SliderLabelPart htmlFor={id}>{label}</Parts.SliderLabelPart>
      <Parts.SliderRowPart>
        <Parts.RangePart
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={Math.min(max, Math.max(min, value))}
          aria-valuetext={text}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <Parts.NumberPart>
          <TextField
            size="sm"
            inputMode="decimal"
            label={fieldLabel}
            labelHidden
            suffix={props.suffix}
            value={typed}
            error={isWrong ? props.error : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              const next = read(event.target.value);
              if (next === undefined) return;
              setKnown(next);
              onChange(next);
            }}
            onBlur={() => setTyped(write(value))}
          />
        </Parts.NumberPart>
      </Parts.SliderRowPart>
    </Parts.SliderPart>
  );
}
