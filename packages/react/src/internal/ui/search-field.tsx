import { useRef } from 'react';
import { Search, X } from '../icons/index.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { InputAffixPart, InputBoxPart, InputPart } from './input.parts.ts';

/** Props of {@link SearchField}. */
export interface SearchFieldProps {
  /** What is searched, such as "Search commissions"; spoken, and the placeholder. */
  label: string;
  /** Name of the button that empties the field. */
  clearLabel: string;
  /** The text. */
  value: string;
  /** Called with the new text on every change. Debounce where it costs a request. */
  onChange: (value: string) => void;
  /** `sm` inside toolbars. */
  size?: 'sm' | 'md';
}

/** A search box: Escape or the cross empties it and keeps the cursor in it. */
export function SearchField({ label, clearLabel, value, onChange, size }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  function clear() {
    onChange('');
    input.current?.focus();
  }
  return (
    <Field label={label} labelHidden>
      {(control) => (
        <InputBoxPart data-size={size ?? 'md'}>
          <InputAffixPart>
            <Icon icon={Search} />
          </InputAffixPart>
          <InputPart
            {...control}
            ref={input}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            placeholder={label}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || value === '') return;
              // The Escape is spent here; a dialog around the field stays open.
              event.preventDefault();
              event.stopPropagation();
              clear();
            }}
          />
          {value !== '' && (
            <InputAffixPart data-action="">
              <IconButton icon={X} label={clearLabel} size="sm" hint={false} onClick={clear} />
            </InputAffixPart>
          )}
        </InputBoxPart>
      )}
    </Field>
  );
}
