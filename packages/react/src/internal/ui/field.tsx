import { useId } from 'react';
import type { ReactNode } from 'react';
import { part } from '../style/index.ts';
import { outOfSight } from './shared-css.ts';

const FieldPart = part('div', 'portico-field')`
  display: flex;
  flex-direction: column;
  gap: 6px;
  min-inline-size: 0;
`;

const FieldLabelPart = part('label', 'portico-field-label')`
  color: var(--_portico-foreground);
  font-size: var(--_portico-font-sm);
  font-weight: 500;
  line-height: 1.4;
  &[data-hidden] { ${outOfSight} }
`;

const FieldNotePart = part('p', 'portico-field-note')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  line-height: 1.45;
  &[data-tone='danger'] { color: var(--_portico-danger); }
`;

/** What every labelled control takes. */
export interface FieldLook {
  /** The name of the control; always there, shown unless `labelHidden`. */
  label: string;
  /** Keeps the label for assistive technology only. */
  labelHidden?: boolean;
  /** A short help text below. */
  description?: ReactNode;
  /** What is wrong and how to mend it; marks the control invalid. */
  error?: ReactNode;
}

/** What a control must spread to be tied to its label and notes. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Props of {@link Field}. */
export interface FieldProps extends FieldLook {
  /** The id of the control; made up when left out. */
  id?: string | undefined;
  /** Renders the control with the attributes that tie it to its texts. */
  children: (control: FieldControl) => ReactNode;
}

/** Label above, control, help and error below, all tied together for assistive technology. */
export function Field(props: FieldProps) {
  const { label, labelHidden = false, description, error, children } = props;
  const made = useId();
  const id = props.id ?? made;
  const hasError = error !== undefined && error !== null && error !== false && error !== '';
  const notes = [description ? `${id}-note` : '', hasError ? `${id}-error` : ''];
  return (
    <FieldPart>
      <FieldLabelPart htmlFor={id} data-hidden={labelHidden ? '' : undefined}>
        {label}
      </FieldLabelPart>
      {children({
        id,
        'aria-describedby': notes.filter(Boolean).join(' ') || undefined,
        'aria-invalid': hasError || undefined,
      })}
      {description && <FieldNotePart id={`${id}-note`}>{description}</FieldNotePart>}
      {hasError && (
        <FieldNotePart id={`${id}-error`} data-tone="danger">
          {error}
        </FieldNotePart>
      )}
    </FieldPart>
  );
}
