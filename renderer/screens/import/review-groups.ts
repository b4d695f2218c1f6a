import type { IdentifiedReading, OutlineNode, Warning, WarningCode } from "../../../shared/model/reading.ts";
import { lastStartingAt } from "../source/offset-search.ts";

/** A warning and where it stands: the numbers from the section down, as they are in the source. */
export type ReviewPlace = { readonly index: number; readonly warning: Warning; readonly path: readonly string[] };

/** The warnings of one kind, in the order of the source. */
export type ReviewGroup = { readonly code: WarningCode; readonly places: readonly ReviewPlace[] };

/** What a person should look at, kind by kind, in order of first appearance. */
export function reviewGroups({ warnings, outline }: IdentifiedReading): ReviewGroup[] {
  const nodes = new Map(outline.map((node) => [node.id, node]));
  const groups = new Map<WarningCode, ReviewPlace[]>();
  warnings.forEach((warning, index) => {
    const places = groups.get(warning.code) ?? [];
    groups.set(warning.code, places);
    places.push({ index, warning, path: pathAt(outline, nodes, warning.start) });
  });
  return [...groups].map(([code, places]) => ({ code, places }));
}

function pathAt(
  outline: readonly OutlineNode[],
  nodes: ReadonlyMap<string, OutlineNode>,
  offset: number,
): readonly string[] {
  const path: string[] = [];
  let node = outline[lastStartingAt(outline, offset)];
  while (node !== undefined) {
    if (offset < node.end && node.marker !== null) path.unshift(node.marker);
    node = node.parentId === null ? undefined : nodes.get(node.parentId);
  }
  return path;
}
