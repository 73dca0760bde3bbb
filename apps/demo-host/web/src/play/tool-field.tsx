import type { ReactNode } from 'react';

interface ToolFieldProps {
  label: string;
  /** Takes the whole row. */
  wide?: boolean;
  /** The control brings a label of its own, as groups of radio buttons do. */
  group?: boolean;
  children: ReactNode;
}

/** A name over a control. */
export function ToolField({ label, wide = false, group = false, children }: ToolFieldProps) {
  const Box = group ? 'div' : 'label';
  return (
    <Box className="tool-field" data-wide={wide ? '' : undefined}>
      <span aria-hidden={group || undefined}>{label}</span>
      {children}
    </Box>
  );
}
