import { expect } from "vitest";
import type { Reading } from "../../../shared/model/reading.ts";
import { isBlank, isWide } from "../../../shared/reading/white-space.ts";

// What holds of the reading of any text whatever.

/** The regions partition the text: in order, none empty, nothing left over; white space regions hold white space alone. */
export function expectPartition(text: string, { regions }: Reading): void {
  let at = 0;
  for (const { start, end, kind } of regions) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    if (kind === "whitespace") expect(blankThroughout(text.slice(start, end))).toBe(true);
    at = end;
  }
  expect(at).toBe(text.length);
}

function blankThroughout(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (!isBlank(words.charCodeAt(at))) return false;
  return true;
}

/** Regions of kind `clause` cover exactly the clauses' spans, and no two clauses share a character. */
export function expectClauseRegions({ regions, clauses }: Reading): void {
  const spans = clauses.flatMap((clause) => clause.spans.map(({ start, end }) => `${start}-${end}`));
  const covered = regions.filter(({ kind }) => kind === "clause").map(({ start, end }) => `${start}-${end}`);
  expect(new Set(covered)).toEqual(new Set(spans));
  expect(covered.length).toBe(spans.length);
}

/**
 * A clause's text is the words of its spans in order, white space dropped where a wide character stands on either side
 * and one space otherwise; a number that the end of a line cut may be whole again.
 */
export function expectJoinedTexts(text: string, { clauses }: Reading): void {
  for (const clause of clauses) expect(clause.text).toBe(join(text, clause.spans, clause.text));
}

function join(text: string, spans: readonly { start: number; end: number }[], found: string): string {
  let joined = "";
  let gap = false;
  let lineEnd = false;
  let last = -1;
  let reached = spans[0]?.start ?? 0;
  for (const { start, end } of spans) {
    for (; reached < start; reached += 1) {
      gap ||= isBlank(text.charCodeAt(reached));
      lineEnd ||= text.charAt(reached) === "\n";
    }
    for (; reached < end; reached += 1) {
      const unit = text.charCodeAt(reached);
      if (isBlank(unit)) {
        gap = true;
        lineEnd ||= unit === 0x0a;
        continue;
      }
      const isCut = lineEnd && isDigit(last) && isDigit(unit) && found.charCodeAt(joined.length) === unit;
      if (gap && !isCut && joined.length > 0 && !isWide(last) && !isWide(unit)) joined += " ";
      joined += text.charAt(reached);
      last = unit;
      gap = false;
      lineEnd = false;
    }
  }
  return joined;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Every node of the outline stands in the text, parents before children; every clause has a node. */
export function expectOutline(text: string, { outline, clauses }: Reading): void {
  const known = new Set<string>();
  for (const node of outline) {
    if (node.parentId !== null) expect(known.has(node.parentId)).toBe(true);
    known.add(node.id);
    expect(node.start).toBeLessThanOrEqual(node.end);
    expect(node.end).toBeLessThanOrEqual(text.length);
  }
  expect(known.size).toBe(outline.length);
  for (const clause of clauses) expect(known.has(clause.outlineId)).toBe(true);
}

/** All of it. */
export function expectLaws(text: string, reading: Reading): void {
  expectPartition(text, reading);
  expectClauseRegions(reading);
  expectJoinedTexts(text, reading);
  expectOutline(text, reading);
}
