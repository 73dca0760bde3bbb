import type { ReactNode } from 'react';
import * as Parts from './tier-ring.parts.ts';

/** Props of {@link Ring}. */
export interface RingProps {
  /** 0 to 1. */
  share: number;
  /** What is making progress; spoken. */
  label: string;
  /** The figure in the middle. */
  text: string;
  /** Stands in the middle instead of the figure when the top is reached. */
  top?: ReactNode;
}

const size = 120;
const radius = 52;
// A line of less than this is not seen; a line of none at all is right for nothing.
const shortest = 1.5;

/** A ring that fills once, clockwise from the top, and mirrors with the direction of reading. */
export function Ring({ share, label, text, top }: RingProps) {
  const length = share <= 0 ? 0 : Math.max(shortest, Math.min(1, share) * 100);
  const circle = { cx: size / 2, cy: size / 2, r: radius, pathLength: 100 };
  return (
    <Parts.RingPart
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      aria-valuetext={text}
    >
      <Parts.RingDrawingPart viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <Parts.RingTrackPart {...circle} />
        {length > 0 && (
          <Parts.RingLinePart {...circle} strokeDasharray={`${length} ${100 - length}`} />
        )}
      </Parts.RingDrawingPart>
      <Parts.RingFigurePart aria-hidden="true">{top || text}</Parts.RingFigurePart>
    </Parts.RingPart>
  );
}
