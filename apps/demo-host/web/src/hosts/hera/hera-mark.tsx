/** A peacock's eye, simplified to three curves. */
export function HeraMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden="true">
      <path
        d="M14 2c7 4.6 10.5 9.3 10.5 14a10.5 10.5 0 0 1-21 0C3.5 11.3 7 6.6 14 2Z"
        fill="var(--accent)"
      />
      <circle cx="14" cy="16.2" r="5.6" fill="var(--chrome)" />
      <circle cx="14" cy="17.2" r="2.7" fill="var(--accent)" />
    </svg>
  );
}
