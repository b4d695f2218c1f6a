import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Row } from "../table/compare-table.ts";

type CoverageBarsProps = { readonly row: Row; readonly base: PlanId | null };

const STEP = 5;
const WIDTH = 3;
const HEIGHT = 11;

/** A bar a plan, as tall as its text is long beside the row's longest; hollow for the base, a line on the ground for none. */
export function CoverageBars({ row, base }: CoverageBarsProps) {
  const cells = [...row.cells.values()];
  const longest = Math.max(1, ...cells.map(({ text }) => text.length));
  const bars = cells.map(({ plan, clauses, text }, index) => {
    const x = index * STEP;
    if (clauses.length === 0) return box(x, HEIGHT - 1, WIDTH, 1);
    const height = Math.max(3, Math.round((text.length / longest) * (HEIGHT - 1)));
    const top = HEIGHT - height;
    // Where two boxes of one path lie over each other there is nothing.
    return box(x, top, WIDTH, height) + (plan === base ? box(x + 1, top + 1, WIDTH - 2, height - 2) : "");
  });
  return (
    <svg
      className="coverage-bars"
      width={cells.length * STEP}
      height={HEIGHT}
      viewBox={`0 0 ${cells.length * STEP} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={bars.join("")} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
