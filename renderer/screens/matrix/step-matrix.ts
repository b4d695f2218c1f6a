import type { PlanId } from "../../../shared/model/ids.ts";
import type { GridStep } from "../../commands/grid-steps.ts";
import type { MatrixPlace } from "./matrix-view.ts";
import type { MatrixLine } from "./use-matrix-table.ts";

/** A way to go from cell to cell. `page` steps leap as many lines as are in sight. */
export type MatrixStep = GridStep | "page-up" | "page-down";

/** Where a step leads; null where there is nothing. A group's line has one place only. */
export function stepMatrix(
  lines: readonly MatrixLine[],
  plans: readonly PlanId[],
  place: MatrixPlace | null,
  step: MatrixStep,
  page: number,
): MatrixPlace | null {
  const here = Math.max(
    lines.findIndex(({ id }) => id === place?.line),
    0,
  );
  const line = lines[here];
  if (line === undefined) return null;
  const columns = [null, ...plans];
  const column = place?.plan ?? null;
  const across = columns.indexOf(column);
  const at = (index: number, plan: PlanId | null): MatrixPlace | null => {
    const there = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    return there === undefined ? null : { line: there.id, plan: there.kind === "group" ? null : plan };
  };
  // A step up or down from a group's line goes on in the column of the task.
  const by: Readonly<Record<MatrixStep, () => MatrixPlace | null>> = {
    up: () => at(here - 1, column),
    down: () => at(here + 1, column),
    "page-up": () => at(here - page, column),
    "page-down": () => at(here + page, column),
    left: () => at(here, columns[Math.max(across - 1, 0)] ?? null),
    right: () => at(here, columns[Math.min(across + 1, columns.length - 1)] ?? null),
    "line-start": () => at(here, null),
    "line-end": () => at(here, columns.at(-1) ?? null),
    first: () => at(0, null),
    last: () => at(lines.length - 1, columns.at(-1) ?? null),
  };
  return by[step]();
}
