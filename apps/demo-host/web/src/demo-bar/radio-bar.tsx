import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import './radio-bar.css';

interface Choice<T extends string> {
  value: T;
  label: string;
  /** Shown instead of the words, which stay for screen readers and as a hint. */
  icon?: LucideIcon;
}

interface RadioBarProps<T extends string> {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  before?: (value: T) => ReactNode;
  className?: string;
}

/** A few choices side by side: radio buttons underneath, so that arrow keys work by themselves. */
export function RadioBar<T extends string>(props: RadioBarProps<T>) {
  const { label, value, choices, onChange, before, className = '' } = props;
  const name = useId();
  return (
    <fieldset className={`radio-bar ${className}`}>
      <legend className="out-of-sight">{label}</legend>
      {choices.map(({ value: choice, label: words, icon: Icon }) => (
        <label key={choice} title={Icon && words}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {before?.(choice)}
          {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden="true" />}
          <span className={Icon && 'out-of-sight'}>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
