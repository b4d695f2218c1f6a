import type { AlignmentRow } from "../../model/alignment.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import type { ClauseId, OutlineId } from "../../model/ids.ts";
import type { OutlineNode } from "../../model/reading.ts";

/** A section of the base plan, as its row of the table names it. */
export type Section = { readonly id: OutlineId; readonly title: string };

/** Finds the base plan's section that a row belongs to: that of its first clause there; null for a row without one. */
export function sectionFinder(base: ComparedPlan | null): (row: AlignmentRow) => Section | null {
  if (base === null) return () => null;
  const nodes = new Map(base.outline.map((node) => [node.id, node]));
  const sections = new Map<ClauseId, Section | null>(
    base.clauses.map(({ id, outlineId }) => [id, sectionAbove(nodes, outlineId)]),
  );
  return ({ cells }) => {
    const [first] = cells[base.summary.id] ?? [];
    return first === undefined ? null : (sections.get(first) ?? null);
  };
}

/** The topmost node above a leaf, where it is more than the leaf itself and says something. */
function sectionAbove(nodes: ReadonlyMap<OutlineId, OutlineNode>, leaf: OutlineId): Section | null {
  let node = nodes.get(leaf);
  while (node !== undefined && node.parentId !== null) node = nodes.get(node.parentId);
  if (node === undefined || node.id === leaf) return null;
  const title = `${node.marker ?? ""}${node.heading ?? ""}`;
  return title === "" ? null : { id: node.id, title };
}
