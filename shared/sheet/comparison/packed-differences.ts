import type { RowDifferences } from "../../model/comparison.ts";
import type { Difference, DiffRun } from "../../model/difference.ts";
import type { PlanId } from "../../model/ids.ts";
import { type Span, span } from "../../model/span.ts";

/** How the cells of a row differ from its base's, as far as a file says it. */
export type CellDifferences = { readonly cells: readonly { readonly plan: PlanId; readonly difference: Difference }[] };

/** The differences of rows, by their ids. */
export type DifferencesByRow = { get(row: string): CellDifferences | undefined };

/** The numbers that a run takes, and the place of a span that it does not have. */
const NUMBERS = 7;
const NOWHERE = -1;
const KINDS = ["equal", "delete", "insert", "move"] as const satisfies readonly DiffRun["kind"][];

type Packed = Omit<Difference, "runs"> & { readonly plan: PlanId; readonly runs: Int32Array };

/**
 * Holds the differences of a long table in a sixth of the memory that their objects take, and makes the objects when a
 * row is asked for: a table of 10,000 rows and eight plans has a million runs.
 */
export class PackedDifferences implements DifferencesByRow {
  readonly #rows = new Map<string, readonly Packed[]>();

  add({ row, cells }: RowDifferences): void {
    const packed = cells.map(({ plan, difference: { runs, similarity, isComplete } }) => {
      return { plan, similarity, isComplete, runs: Int32Array.from(runs.flatMap(numbersOf)) };
    });
    this.#rows.set(row, packed);
  }

  get(row: string): CellDifferences | undefined {
    const packed = this.#rows.get(row);
    if (packed === undefined) return undefined;
    const cells = packed.map(({ plan, similarity, isComplete, runs }) => {
      const whole = Array.from({ length: runs.length / NUMBERS }, (_, at) => runAt(runs, at * NUMBERS));
      return { plan, difference: { similarity, isComplete, runs: whole } };
    });
    return { cells };
  }

  /** All of them as a value that another process can be sent. */
  unpacked(): ReadonlyMap<string, CellDifferences> {
    return new Map([...this.#rows.keys()].map((row) => [row, this.get(row) ?? { cells: [] }]));
  }
}

function numbersOf(run: DiffRun): number[] {
  const moved = run.kind === "move" ? [run.moveId, run.isEdited ? 1 : 0] : [0, 0];
  return [KINDS.indexOf(run.kind), ...edgesOf(run.a), ...edgesOf(run.b), ...moved];
}

function edgesOf(place: Span | null): number[] {
  return place === null ? [NOWHERE, NOWHERE] : [place.start, place.end];
}

function runAt(numbers: Int32Array, at: number): DiffRun {
  const [kind = 0, aStart = 0, aEnd = 0, bStart = 0, bEnd = 0, moveId = 0, isEdited = 0] = numbers.subarray(
    at,
    at + NUMBERS,
  );
  const [a, b] = [spanAt(aStart, aEnd), spanAt(bStart, bEnd)];
  const run = { kind: KINDS[kind], a, b, ...(KINDS[kind] === "move" ? { moveId, isEdited: isEdited === 1 } : {}) };
  // Packed from a run, so it is one.
  return run as DiffRun;
}

function spanAt(start: number, end: number): Span | null {
  return start === NOWHERE ? null : span(start, end);
}
