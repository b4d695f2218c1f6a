import type { Cell, Ink, Row, Run, Workbook } from "../../../shared/sheet/workbook.ts";
import { Random } from "../random.ts";

const PLANS = 5;
export const COLUMNS = Array.from({ length: PLANS }, () => 40);
/** As many runs a cell as two real clauses on one matter come to. */
const RUNS = 14;
const INKS: readonly Ink[] = ["plain", "inserted", "plain", "deleted"];

/** The rows of a table of five plans, made of these clauses as they are asked for; the same rows in every run. */
export function* tableRows(count: number, clauses: readonly string[]): Generator<Row> {
  const random = new Random(31);
  for (let row = 0; row < count; row += 1) {
    const base = random.pick(clauses);
    const others = Array.from({ length: PLANS - 1 }, (): Cell => {
      return { kind: "text", runs: cutIntoRuns(base, random.pick(clauses)) };
    });
    yield { cells: [{ kind: "base", runs: [{ text: base, ink: "plain" }] }, ...others], height: 200 };
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
export function tableWorkbook(count: number, clauses: readonly string[]): Workbook {
  const rows = { [Symbol.iterator]: () => tableRows(count, clauses) };
  const frozen = { rows: 0, columns: 0 };
  return {
    sheets: [{ name: "对照表", columns: COLUMNS, rows, frozen, header: null, paper: "A3" }],
    ...{ title: "对照表", creator: "Duizhao", at: "2026-11-21T09:30:00+08:00", pageNumber: "{page}", cut: "" },
  };
}
