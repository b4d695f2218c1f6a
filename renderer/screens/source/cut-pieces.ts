import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import type { Piece } from "./block.ts";
import { type Owned, SpanWalk } from "./span-walk.ts";

// How many characters may stand between a marker and its heading: blanks, brackets, a table cell's border.
const HEADING_REACH = 8;

/**
 * Cuts the source at every border that the reading draws: regions, clauses, responsibilities, headings, warnings, and at
 * `further` spans. The pieces partition the source in order; a warning without length adds an empty piece at its place.
 */
export function cutPieces(text: string, reading: IdentifiedReading, further: readonly Span[] = []): Piece[] {
  const spans = bordersOf(text, reading);
  const clauses = new SpanWalk([...spans.texts, ...spans.responsibilities]);
  const responsibilities = new SpanWalk(spans.responsibilities);
  const headings = new SpanWalk(spans.headings);
  const warnings = new SpanWalk(spans.warnings);
  const bare = new Set(spans.warnings.filter(isEmpty).map((warning) => warning.start));

  const pieces: Piece[] = [];
  let region = 0;
  const cuts = cutsOf(text.length, [reading.regions, further, ...Object.values(spans)]);
  cuts.forEach((start, index) => {
    const place = span(start, start);
    if (bare.has(place.start)) pieces.push({ ...place, ...BARE, warnings: warnings.at(start) });
    const end = cuts[index + 1];
    if (end === undefined) return;
    while ((reading.regions[region]?.end ?? text.length) <= start) region += 1;
    const found = reading.regions[region];
    pieces.push({
      ...span(start, end),
      kind: found?.kind ?? "whitespace",
      reason: found?.kind === "noise" ? found.reason : null,
      heading: found?.kind === "heading" || headings.covering(start, end).length > 0,
      responsibility: found?.kind === "responsibility" || responsibilities.covering(start, end).length > 0,
      clauses: clauses.covering(start, end),
      warnings: warnings.covering(start, end),
    });
  });
  return pieces;
}

const BARE = { kind: "whitespace", reason: null, heading: false, responsibility: false, clauses: [] } as const;

type Borders = Readonly<Record<"texts" | "responsibilities" | "headings" | "warnings", readonly Owned[]>>;

function bordersOf(text: string, { clauses, outline, warnings }: IdentifiedReading): Borders {
  const own = (spans: readonly Span[], owner: number) => spans.map(({ start, end }) => ({ start, end, owner }));
  return {
    texts: clauses.flatMap((clause, index) => own(clause.spans, index)),
    responsibilities: clauses.flatMap((clause, index) => own(clause.responsibility?.spans ?? [], index)),
    headings: outline.flatMap(({ start, marker, heading }, index) => {
      if (heading === null) return [];
      const reach = (marker?.length ?? 0) + HEADING_REACH + heading.length;
      const at = text.slice(start, start + reach).indexOf(heading);
      return at === -1 ? [] : own([span(start + at, start + at + heading.length)], index);
    }),
    warnings: own(warnings, 0).map((warning, index) => ({ ...warning, owner: index })),
  };
}

function cutsOf(length: number, lists: readonly (readonly Span[])[]): number[] {
  const borders = Uint32Array.from(lists.flatMap((spans) => spans.flatMap(({ start, end }) => [start, end]))).sort();
  const cuts = [0];
  for (const border of borders) if (border !== cuts.at(-1)) cuts.push(border);
  if (length !== cuts.at(-1)) cuts.push(length);
  return cuts;
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}
