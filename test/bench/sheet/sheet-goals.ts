import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Goal, inMilliseconds } from "../goal.ts";
import { median } from "../measure.ts";
import { readShippedClauses } from "../plan-clauses.ts";
import type { Taken } from "./write-table.ts";

const ROWS = 1_000;
const MANY_ROWS = 10_000;
const ROUNDS = 5;
const MEGABYTE = 1024 * 1024;

type Way = "own" | "exceljs" | "floor" | "rows";
type Written = Taken & { readonly size: number };
type Round = Readonly<Record<Way, Written>>;

/** Item 6: a table of 1,000 rows and five plans with coloured runs, each writing in a process of its own. */
export async function sheetGoals(): Promise<Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  try {
    writeFileSync(join(folder, "clauses.json"), JSON.stringify(readShippedClauses().flat()));
    // In turn, because the machine is shared and only what ran side by side can be compared.
    const rounds = Array.from({ length: ROUNDS }, () => ({
      own: write("own", ROWS, folder),
      exceljs: write("exceljs", ROWS, folder),
      floor: write("floor", ROWS, folder),
      rows: write("rows", ROWS, folder),
    }));
    return [
      processorGoal(rounds),
      processGoal(rounds),
      floorGoal(rounds),
      peakGoal(rounds),
      sizeGoal(rounds),
      growthGoal(rounds, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(way: Way, rows: number, folder: string): Written {
  const file = join(folder, `${way}.xlsx`);
  writeFileSync(file, "");
  const script = join(import.meta.dirname, "write-table.ts");
  const args = [script, way, String(rows), join(folder, "clauses.json"), file];
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
    own: `${inMilliseconds(middle(rounds, (round) => writing(round, "own")))}, ${ROWS} rows`,
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
    own: `${inMilliseconds(middle(rounds, (round) => writing(round, "own")))}, ${ROWS} rows`,
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
    floor: `${inMegabytes(middle(rounds, ({ floor }) => floor.size))} least XML, zlib level 6`,
    toPeer: middle(rounds, ({ own, exceljs }) => own.size / exceljs.size),
    toFloor,
    goal: "≤ 1.05 × least XML, zlib level 6",
    pass: toFloor <= 1.05,
  };
}

/** Rows are made, written and forgotten one at a time, so ten times as many take hardly more memory. */
function growthGoal(rounds: readonly Round[], folder: string): Goal {
  const many = write("own", MANY_ROWS, folder).peak;
  const toFloor = many / middle(rounds, ({ own }) => own.peak);
  return {
    name: "6 XLSX, peak memory, ten times the rows",
    own: `${inMegabytes(many)}, ${MANY_ROWS} rows`,
    peer: null,
    floor: `${inMegabytes(middle(rounds, ({ own }) => own.peak))}, ${ROWS} rows`,
    toPeer: null,
    toFloor,
    goal: "≤ 1.5 × a tenth of the rows",
    pass: toFloor <= 1.5,
  };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(2)} MB`;
}
