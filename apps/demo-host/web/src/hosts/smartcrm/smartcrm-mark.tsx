/** Two linked records. */
export function SmartcrmMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="2" width="13" height="13" rx="2.5" fill="#6d9bff" />
      <rect x="9" y="9" width="13" height="13" rx="2.5" fill="#fff" />
    </svg>
  );
}
