import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Goal, inMilliseconds } from "../goal.ts";
import { median } from "../measure.ts";
import { readShippedClauses } from "../plan-clauses.ts";
import type { TableSize } from "./a-table.ts";
import type { Taken } from "./write-table.ts";

/** The sizes of the table, and how often each is written: the longest takes seconds. */
const SIZES = [
  { rows: 100, plans: 5, rounds: 5 },
  { rows: 1_000, plans: 5, rounds: 5 },
  { rows: 10_000, plans: 5, rounds: 3 },
] as const;
/** The largest table that is compared for its memory alone. */
const WIDE = { rows: 10_000, plans: 8 } as const;
/** From so many rows on the words outweigh the package around them. */
const SMALLEST_PACKED = 1_000;
const MEGABYTE = 1024 * 1024;

type Way = "own" | "exceljs" | "floor" | "rows";
type Written = Taken & { readonly size: number };
type Round = Readonly<Record<Way, Written>>;

/** Item 6: tables of five plans with coloured runs and hidden ids, each written in a process of its own. */
export async function sheetGoals(): Promise<Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  try {
    writeFileSync(join(folder, "clauses.json"), JSON.stringify(readShippedClauses().flat()));
    const goals = SIZES.flatMap(({ rounds: count, ...size }) => {
      // In turn, because the machine is shared and only what ran side by side can be compared.
      const rounds = Array.from({ length: count }, () => ({
        own: write("own", size, folder),
        exceljs: write("exceljs", size, folder),
        floor: write("floor", size, folder),
        rows: write("rows", size, folder),
      }));
      // The floor is one packed part, without the styles and relations around it that a small file mostly consists of.
      const ofSize = size.rows < SMALLEST_PACKED ? [] : [sizeGoal];
      return [processorGoal, processGoal, floorGoal, peakGoal, ...ofSize].map((goal) => {
        const { name, ...figures } = goal(rounds);
        return { name: `${name}, ${size.rows} rows`, ...figures };
      });
    });
    return [...goals, growthGoal(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(way: Way, { rows, plans }: TableSize, folder: string): Written {
  const file = join(folder, `${way}.xlsx`);
  writeFileSync(file, "");
  const script = join(import.meta.dirname, "write-table.ts");
  const args = [script, way, String(rows), String(plans), join(folder, "clauses.json"), file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${way}: ${stderr}`);
  return { ...JSON.parse(stdout), size: statSync(file).size };
}

/** The median of a figure over the rounds. */
function middle(rounds: readonly Round[], figure: (round: Round) => number): number {
  return median(rounds.map(figure));
}

/** What the writing alone took, without loading any code, which in the product is bundled, and without making the rows. */
function writing(round: Round, way: Way): number {
  return round[way].work - round.rows.work;
}

function processorGoal(rounds: readonly Round[]): Goal {
  const toPeer = middle(rounds, (round) => writing(round, "own") / writing(round, "exceljs"));
  return {
    name: "6 XLSX, processor",
    own: `${inMilliseconds(middle(rounds, (round) => writing(round, "own")))}`,
    peer: `${inMilliseconds(middle(rounds, (round) => writing(round, "exceljs")))} exceljs streaming`,
    floor: null,
    toPeer,
    toFloor: null,
    goal: "≤ 0.4 × exceljs streaming",
    pass: toPeer <= 0.4,
  };
}

/** The same with Node's start and all loading; our own code is read here as sources, which costs more than the bundle. */
function processGoal(rounds: readonly Round[]): Goal {
  const toPeer = middle(rounds, ({ own, exceljs }) => own.whole / exceljs.whole);
  return {
    name: "6 XLSX, whole process from sources",
    own: inMilliseconds(middle(rounds, ({ own }) => own.whole)),
    peer: `${inMilliseconds(middle(rounds, ({ exceljs }) => exceljs.whole))} exceljs streaming`,
    floor: `${inMilliseconds(middle(rounds, ({ rows }) => rows.whole))} rows alone`,
    toPeer,
    toFloor: middle(rounds, ({ own, rows }) => own.whole / rows.whole),
    goal: "≤ 0.6 × exceljs streaming",
    pass: toPeer <= 0.6,
  };
}

function floorGoal(rounds: readonly Round[]): Goal {
  const toFloor = middle(rounds, (round) => writing(round, "own") / writing(round, "floor"));
  return {
    name: "6 XLSX, floor",
    own: `${inMilliseconds(middle(rounds, (round) => writing(round, "own")))}`,
    peer: null,
    floor: `${inMilliseconds(middle(rounds, (round) => writing(round, "floor")))} XML + zlib`,
    toPeer: null,
    toFloor,
    goal: "≤ 2 × XML + deflate",
    pass: toFloor <= 2,
  };
}

function peakGoal(rounds: readonly Round[]): Goal {
  const toPeer = middle(rounds, ({ own, exceljs }) => own.peak / exceljs.peak);
  return {
    name: "6 XLSX, peak memory",
    own: inMegabytes(middle(rounds, ({ own }) => own.peak)),
    peer: `${inMegabytes(middle(rounds, ({ exceljs }) => exceljs.peak))} exceljs streaming`,
    floor: `${inMegabytes(middle(rounds, ({ rows }) => rows.peak))} rows alone`,
    toPeer,
    toFloor: middle(rounds, ({ own, rows }) => own.peak / rows.peak),
    goal: "≤ 0.8 × exceljs streaming",
    pass: toPeer <= 0.8,
  };
}

function sizeGoal(rounds: readonly Round[]): Goal {
  const toFloor = middle(rounds, ({ own, floor }) => own.size / floor.size);
  return {
    name: "6 XLSX, size of the file",
    own: inMegabytes(middle(rounds, ({ own }) => own.size)),
    peer: `${inMegabytes(middle(rounds, ({ exceljs }) => exceljs.size))} exceljs streaming`,
    floor: `${inMegabytes(middle(rounds, ({ floor }) => floor.size))} least XML, zlib level 6; XlsxWriter not measured`,
    toPeer: middle(rounds, ({ own, exceljs }) => own.size / exceljs.size),
    toFloor,
    goal: "≤ 1.05 × least XML, zlib level 6",
    pass: toFloor <= 1.05,
  };
}

/** Rows are made, written and forgotten one at a time, so sixteen times as many cells take hardly more memory. */
function growthGoal(folder: string): Goal {
  const [many, peer] = [write("own", WIDE, folder).peak, write("exceljs", WIDE, folder).peak];
  const few = write("own", { rows: 1_000, plans: 5 }, folder).peak;
  return {
    name: `6 XLSX, peak memory, ${WIDE.rows} rows of ${WIDE.plans} plans`,
    own: inMegabytes(many),
    peer: `${inMegabytes(peer)} exceljs streaming`,
    floor: `${inMegabytes(few)} own, 1000 rows of 5 plans`,
    toPeer: many / peer,
    toFloor: many / few,
    goal: "≤ 0.8 × exceljs streaming, ≤ 2 × 1000 rows of 5 plans",
    pass: many / peer <= 0.8 && many / few <= 2,
  };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(2)} MB`;
}
