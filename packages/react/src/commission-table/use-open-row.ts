import { useCallback, useState } from 'react';
import type { Commission } from '@portico/sdk';

/** Which row's sheet is open. */
export function useOpenRow(rows: readonly Commission[] | undefined) {
  const [open, setOpen] = useState<Commission>();
  const [shown, setShown] = useState(open);
  if (open !== undefined && open !== shown) setShown(open);
  return {
    openId: open?.id,
    onOpen: useCallback((id: string) => setOpen(rows?.find((row) => row.id === id)), [rows]),
    /** Once opened the sheet stays mounted, so that closing gives the focus back. */
    detail: shown && {
      id: open?.id,
      row: shown,
      onClose: () => setOpen(undefined),
    },
  };
}
