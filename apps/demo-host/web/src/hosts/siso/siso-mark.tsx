/** Two half discs that slip past each other: an S in as few strokes as there are. */
export function SisoMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size * 0.68} height={size} viewBox="0 0 68 100" aria-hidden="true">
      <path d="M34 0a33 33 0 0 0 0 66Z" fill="var(--accent)" />
      <path d="M34 34a33 33 0 0 1 0 66Z" fill="var(--ink)" />
    </svg>
  );
}
