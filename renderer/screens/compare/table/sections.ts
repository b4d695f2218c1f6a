import type { ComparedPlan } from "../../../../shared/model/comparison.ts";
import type { OutlineId } from "../../../../shared/model/ids.ts";
import type { OutlineNode } from "../../../../shared/model/reading.ts";

/** A part of the base plan under whose heading rows stand. */
export type Section = { readonly id: OutlineId; readonly marker: string; readonly heading: string };

/** For every node of a plan's outline the uppermost node with a heading that it lies in. */
export function sectionsOf(plan: ComparedPlan | undefined): ReadonlyMap<OutlineId, Section> {
  const sections = new Map<OutlineId, Section>();
  // Parents come before their children.
  for (const node of plan?.outline ?? []) {
    const above = node.parentId === null ? undefined : sections.get(node.parentId);
    const section = above ?? ownSection(node);
    if (section !== undefined) sections.set(node.id, section);
  }
  return sections;
}

function ownSection({ id, kind, marker, heading }: OutlineNode): Section | undefined {
  if (kind !== "section" || heading === null) return undefined;
  return { id, marker: marker ?? "", heading };
}
