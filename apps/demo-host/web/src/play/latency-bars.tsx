const height = 32;
const barWidth = 3;
const step = 5;

/** One bar per request; the numbers stand in the text beside it. */
export function LatencyBars({ values }: { values: readonly number[] }) {
  const most = Math.max(...values, 1);
  const width = values.length * step;
  return (
    <svg
      className="latency-bars"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {values.map((value, index) => {
        const size = Math.max(2, Math.round((value / most) * height));
        const place = { x: index * step, y: height - size, width: barWidth, height: size };
        return <rect key={place.x} {...place} rx="1" fill="currentColor" />;
      })}
    </svg>
  );
}
