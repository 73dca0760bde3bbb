/** Four quarters that turn around one point. */
export function SisoMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="var(--accent)" aria-hidden="true">
      <path d="M15 2v13H2C2 7.8 7.8 2 15 2Z" />
      <path d="M17 2h13v0c0 7.2-5.8 13-13 13Z" />
      <path d="M2 30V17h13c0 7.2-5.8 13-13 13Z" />
      <path d="M30 17v13H17c0-7.2 5.8-13 13-13Z" />
    </svg>
  );
}
