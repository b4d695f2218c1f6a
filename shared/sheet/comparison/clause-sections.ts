import type { ComparedPlan } from "../../model/comparison.ts";
import type { ClauseId, OutlineId } from "../../model/ids.ts";
import type { OutlineNode } from "../../model/reading.ts";

/** A section of a plan, as its row of a table names it. */
export type Section = { readonly id: OutlineId; readonly title: string };

/** Each clause's section of the plan; null for a clause that stands under none. */
export function sectionsOfClauses({ outline, clauses }: ComparedPlan): Map<ClauseId, Section | null> {
  const nodes = new Map(outline.map((node) => [node.id, node]));
  return new Map(clauses.map(({ id, outlineId }) => [id, sectionAbove(nodes, outlineId)]));
}

/** The topmost node above a leaf, where it is more than the leaf itself and says something. */
function sectionAbove(nodes: ReadonlyMap<OutlineId, OutlineNode>, leaf: OutlineId): Section | null {
  let node = nodes.get(leaf);
  while (node !== undefined && node.parentId !== null) node = nodes.get(node.parentId);
  if (node === undefined || node.id === leaf) return null;
  const title = `${node.marker ?? ""}${node.heading ?? ""}`;
  return title === "" ? null : { id: node.id, title };
}
