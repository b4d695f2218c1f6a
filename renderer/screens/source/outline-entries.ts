import type { IdentifiedReading, NoiseReason, OutlineNode } from "../../../shared/model/reading.ts";
import { type Span, span } from "../../../shared/model/span.ts";
import { lastStartingAt } from "./offset-search.ts";

/** A line of 目录. */
export type OutlineEntry = Span & {
  readonly depth: 0 | 1;
  readonly marker: string;
  readonly heading: string;
  /** The heading is the document's own and not the title of the first clause below it. */
  readonly ownHeading: boolean;
  /** How many clauses begin and how many warnings point below it. */
  readonly clauses: number;
  readonly warnings: number;
};

/** The upper two levels of the outline. A place without a heading of its own bears the title of its first clause. */
export function outlineEntries({ outline, clauses, warnings }: IdentifiedReading): OutlineEntry[] {
  const depths = depthsOf(outline);
  const starts = clauses
    .flatMap(({ spans: [first], title }) => (first === undefined ? [] : [{ start: first.start, title }]))
    .sort((a, b) => a.start - b.start);
  return outline.flatMap((node): OutlineEntry[] => {
    const depth = depths.get(node.id) ?? 0;
    if (depth > 1 || node.kind === "point" || node.kind === "paragraph") return [];
    const first = starts[lastStartingAt(starts, node.start - 1) + 1];
    const lent = first !== undefined && first.start < node.end ? first.title : "";
    return [
      {
        ...span(node.start, node.end),
        depth: depth === 0 ? 0 : 1,
        marker: node.marker ?? "",
        heading: node.heading ?? lent,
        ownHeading: node.heading !== null,
        clauses: countWithin(starts, node),
        warnings: countWithin(warnings, node),
      },
    ];
  });
}

/** How many of the places, in order, begin within a span. */
function countWithin(places: readonly { readonly start: number }[], { start, end }: Span): number {
  return lastStartingAt(places, end - 1) - lastStartingAt(places, start - 1);
}

function depthsOf(outline: readonly OutlineNode[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of outline) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1);
  return depths;
}

/** All noise of one reason. */
export type NoiseEntry = {
  readonly reason: NoiseReason;
  /** Where it stands; stretches with only blanks between them count as one. */
  readonly places: readonly Span[];
  readonly characters: number;
};

/** The noise of a source by reason, in order of first appearance. Characters are counted without blanks. */
export function noiseEntries(text: string, { regions }: IdentifiedReading): NoiseEntry[] {
  const entries = new Map<NoiseReason, { places: Span[]; characters: number }>();
  for (const region of regions) {
    if (region.kind !== "noise") continue;
    const entry = entries.get(region.reason) ?? { places: [], characters: 0 };
    entries.set(region.reason, entry);
    const last = entry.places.at(-1);
    const joins = last !== undefined && text.slice(last.end, region.start).trim() === "";
    if (joins) entry.places[entry.places.length - 1] = span(last.start, region.end);
    else entry.places.push(span(region.start, region.end));
    entry.characters += text.slice(region.start, region.end).replace(/\s/gu, "").length;
  }
  return [...entries].map(([reason, entry]) => ({ reason, ...entry }));
}
