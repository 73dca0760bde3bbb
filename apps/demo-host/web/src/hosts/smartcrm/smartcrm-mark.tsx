/** An open ring and the one who is missing in it: the customer completes the C. */
export function SmartcrmMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path
        d="M67.1 76.3A35 35 0 1 1 67.1 23.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="18"
      />
      <circle cx="82" cy="50" r="12" fill="#8ab0ff" />
    </svg>
  );
}
