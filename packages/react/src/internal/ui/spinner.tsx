import { part } from '../style/index.ts';

const SpinnerPart = part('span', 'portico-spinner')`
  display: block;
  inline-size: 16px;
  block-size: 16px;
  border: 2px solid currentcolor;
  border-block-start-color: transparent;
  border-radius: 50%;
  opacity: 0.8;
  animation: portico-spin 700ms linear infinite;
  @keyframes portico-spin { to { rotate: 1turn; } }
  @keyframes portico-spin-still { to { opacity: 0.3; } }
  @media (prefers-reduced-motion: reduce) {
    animation: portico-spin-still 1.2s ease-in-out infinite alternate;
  }
`;

/** Something is under way. Decoration: the element around it says so in words or by aria. */
export function Spinner() {
  return <SpinnerPart aria-hidden="true" />;
}
