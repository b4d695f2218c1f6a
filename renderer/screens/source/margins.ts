import type { Clause, IdentifiedReading } from "../../../shared/model/reading.ts";
import type { Span } from "../../../shared/model/span.ts";
import type { Block } from "./block.ts";
import { lastStartingAt } from "./offset-search.ts";

/** Where a clause's text begins. */
export function startOf(clause: Clause): number {
  return clause.spans[0]?.start ?? 0;
}

/** The first clause that begins in each block, by the block's start. */
export function firstClauses(blocks: readonly Block[], { clauses }: IdentifiedReading): Map<number, number> {
  const firsts = new Map<number, number>();
  for (const { start, end, clauses: indexes } of blocks) {
    const beginning = indexes.find((index) => {
      const clause = clauses[index];
      return clause !== undefined && startOf(clause) >= start && startOf(clause) < end;
    });
    if (beginning !== undefined) firsts.set(start, beginning);
  }
  return firsts;
}

/** Heading levels by the block's start: 2 for a title, from 3 down the outline; the page's own head is the only 1. */
export function headingLevels(blocks: readonly Block[], { outline }: IdentifiedReading): Map<number, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of outline) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1);
  const levels = new Map<number, number>();
  let last = 2;
  for (const { start, end, form } of blocks) {
    if (form !== "heading" && form !== "title") continue;
    const node = outline[lastStartingAt(outline, end - 1)];
    const depth = node === undefined ? 0 : (depths.get(node.id) ?? 0);
    // A level may not be left out on the way down, whatever the document leaves out.
    last = form === "title" ? 2 : Math.min(3 + depth, last + 1, 6);
    levels.set(start, last);
  }
  return levels;
}

/** The matches that reach into each block, by the block's start. Both are in order. */
export function matchesByBlock(blocks: readonly Block[], matches: readonly Span[]): Map<number, Span[]> {
  const byBlock = new Map<number, Span[]>();
  for (const match of matches) {
    for (let index = lastStartingAt(blocks, match.start); ; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= match.end) break;
      const here = byBlock.get(block.start);
      if (here === undefined) byBlock.set(block.start, [match]);
      else here.push(match);
    }
  }
  return byBlock;
}

/** The proposed readings of the warnings that end in each block, by the block's start, each once. */
export function proposalsByBlock(blocks: readonly Block[], { warnings }: IdentifiedReading): Map<number, string[]> {
  const byBlock = new Map<number, string[]>();
  for (const { start, end, details } of warnings) {
    const block = blocks[lastStartingAt(blocks, Math.max(start, end - 1))];
    const { proposed } = details;
    if (block === undefined || proposed === undefined) continue;
    byBlock.set(block.start, [...new Set([...(byBlock.get(block.start) ?? []), proposed])]);
  }
  return byBlock;
}
