import type { NoiseReason } from "../../../shared/model/reading.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import type { Block } from "./block.ts";

/** Blocks that are drawn together, or not yet at all: a screen or two. */
export type Leaf = Span & {
  readonly blocks: readonly Block[];
  /** Set where the whole leaf is noise of one reason in a row. */
  readonly noise: NoiseRun | null;
};

/** Noise of one reason that stands together. */
export type NoiseRun = Span & {
  readonly reason: NoiseReason;
  /** How many characters it has, blanks aside. */
  readonly characters: number;
  /** Too long to be read on the way: shown folded at first. */
  readonly long: boolean;
};

const LEAF_LENGTH = 1500;
const LONG_NOISE = 400;

/**
 * Gathers blocks into leaves of some fifteen hundred characters. A leaf holds rows of one table or none; noise that stands
 * together outside tables has leaves of its own.
 */
export function buildLeaves(text: string, blocks: readonly Block[]): Leaf[] {
  return byTable(blocks).flatMap((stretch) => {
    if (tableOf(stretch[0]) !== null) return portions(stretch).map((portion) => leafOf(portion, null));
    return noiseRuns(stretch).flatMap((run) => {
      const reason = reasonOf(run[0]);
      const whole = spanOf(run);
      const characters = text.slice(whole.start, whole.end).replace(/\s/gu, "").length;
      const noise = reason === null ? null : { ...whole, reason, characters, long: characters > LONG_NOISE };
      return portions(run).map((portion) => leafOf(portion, noise));
    });
  });
}

function leafOf(blocks: readonly Block[], noise: NoiseRun | null): Leaf {
  return { ...spanOf(blocks), blocks, noise };
}

/** Parts the blocks where a table begins or ends. */
function byTable(blocks: readonly Block[]): Block[][] {
  const stretches: Block[][] = [];
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (last === undefined || tableOf(last[0]) !== tableOf(block)) stretches.push([block]);
    else last.push(block);
  }
  return stretches;
}

function tableOf(block: Block | undefined) {
  return block?.place?.table ?? null;
}

/** Parts the blocks into runs: noise of one reason (with the gaps inside it), and all that stands between. */
function noiseRuns(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let gaps: Block[] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (block.form === "gap" && run !== undefined && reasonOf(run[0]) !== null) {
      gaps.push(block);
    } else if (run !== undefined && reasonOf(run[0]) === reasonOf(block)) {
      run.push(...gaps, block);
      gaps = [];
    } else if (gaps.length > 0 && reasonOf(block) === null) {
      runs.push([...gaps, block]);
      gaps = [];
    } else {
      if (gaps.length > 0) runs.push(gaps);
      runs.push([block]);
      gaps = [];
    }
  }
  if (gaps.length > 0) runs.push(gaps);
  return runs;
}

function reasonOf(block: Block | undefined): NoiseReason | null {
  if (block?.form !== "noise") return null;
  return block.pieces.find((piece) => piece.reason !== null)?.reason ?? null;
}

/** Parts a run where it grows too long, but never a row of a table. */
function portions(run: readonly Block[]): Block[][] {
  const leaves: Block[][] = [];
  for (const block of run) {
    const leaf = leaves.at(-1);
    const isFull = leaf !== undefined && spanOf(leaf).end - spanOf(leaf).start >= LEAF_LENGTH;
    if (leaf === undefined || (isFull && !standInOneRow(leaf.at(-1), block))) leaves.push([block]);
    else leaf.push(block);
  }
  return leaves;
}

function standInOneRow(a: Block | undefined, b: Block): boolean {
  return a?.place != null && a.place.row === b.place?.row;
}

function spanOf(blocks: readonly Block[]): Span {
  return span(blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0);
}
