/** A needle that points north by west. */
export function NorthwindMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M3.5 20.5V3.5l17 17"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M20.5 13V3.5" stroke="var(--accent)" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
