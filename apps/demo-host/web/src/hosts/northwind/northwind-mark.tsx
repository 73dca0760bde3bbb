/** Two sails before the wind, and between them the stroke that makes an N. */
export function NorthwindMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path d="M8 8v84h58Z" fill="var(--accent)" />
      <path d="M92 92V8H34Z" className="northwind-sail" />
    </svg>
  );
}
