/** The eye on a peacock's feather. */
export function HeraMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" fill="var(--accent)" aria-hidden="true">
      <path
        fillRule="evenodd"
        d="M50 4a46 46 0 1 1 0 92a46 46 0 0 1 0-92ZM50 29a29 29 0 1 0 0 58a29 29 0 0 0 0-58Z"
      />
      <circle cx="50" cy="66" r="13" />
    </svg>
  );
}
