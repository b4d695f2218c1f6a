import type { Stroke } from "./marks.ts";
import { apply, type Matrix, type Point } from "./matrix.ts";

/** The steps of a path as pdf.js packs them into one row of numbers: a code, then the coordinates. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

/** A filled bar up to this many points thick is a rule rather than a field of colour. */
const THICKEST_RULE = 3;
/** A bar has four corners; an outline with many more is a drawing or a letter. */
const MOST_CORNERS = 8;

type Subpath = { readonly points: Point[]; curved: boolean; closed: boolean };

/**
 * The straight strokes of a path.
 *
 * @param steps the path in its own coordinates
 * @param paint whether the outline is stroked, the inside filled, or both
 */
export function tracePath(
  steps: Float32Array,
  matrix: Matrix,
  paint: { readonly stroke: boolean; readonly fill: boolean },
): Stroke[] {
  return subpathsOf(steps, matrix).flatMap((subpath) => {
    if (paint.stroke) return outline(subpath);
    const bar = paint.fill ? barOf(subpath) : null;
    return bar === null ? [] : [bar];
  });
}

function subpathsOf(steps: Float32Array, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | null = null;
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    const point = (offset: number) => apply(matrix, steps[at + offset] ?? 0, steps[at + offset + 1] ?? 0);
    if (step === STEP.move || current === null) {
      current = { points: [], curved: false, closed: false };
      subpaths.push(current);
    }
    if (step === STEP.close) {
      current.closed = true;
      at += 1;
    } else if (step === STEP.move || step === STEP.line) {
      current.points.push(point(1));
      at += 3;
    } else if (step === STEP.curve || step === STEP.quadratic) {
      current.curved = true;
      current.points.push(point(step === STEP.curve ? 5 : 3));
      at += step === STEP.curve ? 7 : 5;
    } else {
      break;
    }
  }
  return subpaths;
}

function outline({ points, curved, closed }: Subpath): Stroke[] {
  if (curved) return [];
  const ends = closed && points.length > 2 ? [...points, ...points.slice(0, 1)] : points;
  return ends.slice(1).flatMap((end, index) => {
    const start = ends[index];
    return start === undefined ? [] : strokeBetween(start, end);
  });
}

function strokeBetween(start: Point, end: Point): Stroke[] {
  const stroke = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  return Object.values(stroke).every(Number.isFinite) ? [stroke] : [];
}

/** The middle line of a thin filled bar. */
function barOf({ points }: Subpath): Stroke | null {
  if (points.length < 2 || points.length > MOST_CORNERS) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (!Number.isFinite(width + height) || Math.min(width, height) > THICKEST_RULE) return null;
  if (width >= height) return { x1: left, y1: (top + bottom) / 2, x2: right, y2: (top + bottom) / 2 };
  return { x1: (left + right) / 2, y1: top, x2: (left + right) / 2, y2: bottom };
}
