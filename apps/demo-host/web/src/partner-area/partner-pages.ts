/** Pages of the partner area, in their order; `partners` is the one that each brand lays out. */
export const partnerPages = ['partners', 'earnings', 'payouts', 'taxes'] as const;

/** Pages for the program's own staff. */
export const staffPages = ['reviews', 'plans', 'runs', 'books'] as const;

export type AreaPage = (typeof partnerPages)[number] | (typeof staffPages)[number];

export function areaPageOf(page: string | null): AreaPage | null {
  if (page === null) return 'partners';
  return [...partnerPages, ...staffPages].find((known) => known === page) ?? null;
}

export function isStaffPage(page: AreaPage): boolean {
  return staffPages.some((known) => known === page);
}
