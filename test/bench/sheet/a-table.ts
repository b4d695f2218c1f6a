import { type Cell, cell, type Ink, type Row, type Run, type Workbook } from "../../../shared/sheet/workbook.ts";
import { Random } from "../random.ts";

/** The width of a column of texts, and of one of ids, which is not shown. */
const WIDTHS = { text: 40, ids: 12 } as const;
/** As many runs a cell as two real clauses on one matter come to. */
const RUNS = 14;
const INKS: readonly Ink[] = ["plain", "inserted", "plain", "deleted"];

/** So many rows of so many plans, made of these clauses. */
export type TableSize = { readonly rows: number; readonly plans: number };

/** The widths of the columns: the plans' texts, then the ids of the row and of each plan's clauses. */
export function columnsOf({ plans }: TableSize): number[] {
  return [...Array.from({ length: plans }, () => WIDTHS.text), ...Array.from({ length: plans + 1 }, () => WIDTHS.ids)];
}

/** The rows of a table as the product's has them, made as they are asked for; the same rows in every run. */
export function* tableRows({ rows: count, plans }: TableSize, clauses: readonly string[]): Generator<Row> {
  const random = new Random(31);
  for (let row = 0; row < count; row += 1) {
    const base = random.pick(clauses);
    const others = Array.from({ length: plans - 1 }, (): Cell => {
      return { kind: "text", runs: cutIntoRuns(base, random.pick(clauses)) };
    });
    const ids = Array.from({ length: plans + 1 }, (_, at) =>
      cell("text", `c${(row * 97 + at).toString(36).padStart(12, "0")}`),
    );
    yield { cells: [{ kind: "base", runs: [{ text: base, ink: "plain" }] }, ...others, ...ids], height: 200 };
  }
}

/** A text whose every fourth stretch is another's. */
function cutIntoRuns(base: string, other: string): Run[] {
  return Array.from({ length: RUNS }, (_, at) => {
    const ink = INKS[at % INKS.length] ?? "plain";
    const from = ink === "inserted" ? other : base;
    const size = Math.max(1, Math.floor(from.length / RUNS));
    return { text: from.slice(at * size, (at + 1) * size) || "。", ink };
  });
}

/** The same as a workbook of one sheet. */
export function tableWorkbook(size: TableSize, clauses: readonly string[]): Workbook {
  const rows = { [Symbol.iterator]: () => tableRows(size, clauses) };
  const columns = columnsOf(size);
  const frozen = { rows: 0, columns: 0 };
  return {
    sheets: [{ name: "对照表", columns, hidden: size.plans + 1, rows, frozen, header: null, paper: "A3" }],
    ...{ title: "对照表", creator: "Duizhao", at: "2026-11-21T09:30:00+08:00", pageNumber: "{page}", cut: "" },
  };
}
