import type { PlanId } from "../../../shared/model/ids.ts";
import type { Row } from "./compare-table.ts";

type CoverageBarsProps = { readonly row: Row; readonly base: PlanId | null };

const STEP = 5;
const HEIGHT = 11;

/** A bar a plan, as tall as its text is long beside the row's longest; hollow for the base, a line on the ground for none. */
export function CoverageBars({ row, base }: CoverageBarsProps) {
  const cells = [...row.cells.values()];
  const longest = Math.max(1, ...cells.map(({ text }) => text.length));
  const bars = cells.map((cell, index) => {
    const height = cell.clauses.length === 0 ? 0 : Math.max(3, Math.round((cell.text.length / longest) * (HEIGHT - 1)));
    return { plan: cell.plan, x: index * STEP, height };
  });
  const filled = bars.filter(({ plan }) => plan !== base);
  const hollow = bars.find(({ plan, height }) => plan === base && height > 0);
  const box = ({ x, height }: { x: number; height: number }) =>
    height === 0 ? `M${x} ${HEIGHT - 1}h3v1h-3z` : `M${x} ${HEIGHT - height}h3v${height}h-3z`;
  return (
    <svg
      className="coverage-bars"
      width={cells.length * STEP}
      height={HEIGHT}
      viewBox={`0 0 ${cells.length * STEP} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={filled.map(box).join("")} fill="currentColor" />
      {hollow === undefined ? null : (
        <rect
          x={hollow.x + 0.5}
          y={HEIGHT - hollow.height + 0.5}
          width={2.5}
          height={hollow.height - 1}
          fill="none"
          stroke="currentColor"
        />
      )}
    </svg>
  );
}
