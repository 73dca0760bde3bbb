/** An arch within an arch. */
export function PorticoMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M4 21v-9a8 8 0 0 1 16 0v9"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      <path
        d="M10 21v-8a2 2 0 0 1 4 0v8"
        stroke="#9eb1ff"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
    </svg>
  );
}
