import { type OutlineId, OutlineIdSchema } from "../../model/ids.ts";
import type { OutlineNode } from "../../model/reading.ts";
import { offset } from "../../model/span.ts";
import type { Draft } from "../clauses/draft-clauses.ts";
import { endOf, isEmpty, type Passage, startOf, textOf } from "../passage.ts";
import { branchesOf, type OutlineBranch, type OutlineEntry } from "./node.ts";

/** The nodes of an outline in source order, and the node that each draft is the leaf of. */
export type ListedOutline = { readonly nodes: readonly OutlineNode[]; readonly idOf: ReadonlyMap<Draft, OutlineId> };

type Extent = { start: number; end: number };

/** Lists the branches of an outline, and as nodes of their own the paragraphs that are clauses. */
export function listOutline(entries: readonly OutlineEntry[], drafts: readonly Draft[]): ListedOutline {
  const nodes: OutlineNode[] = [];
  const idOf = new Map<Draft, OutlineId>();
  const paragraphsOf = new Map<OutlineBranch | null, Draft[]>();
  for (const draft of drafts) {
    const others = paragraphsOf.get(draft.branch);
    if (others === undefined) paragraphsOf.set(draft.branch, [draft]);
    else others.push(draft);
  }
  const nextId = () => OutlineIdSchema.parse(`n${nodes.length + 1}`);

  const listParagraph = (draft: Draft, parentId: OutlineId | null): void => {
    const { passage } = draft.entry;
    const id = nextId();
    idOf.set(draft, id);
    const heading = draft.heading === null ? null : textOf(draft.heading);
    nodes.push({
      id,
      parentId,
      kind: "paragraph",
      marker: null,
      heading,
      start: offset(startOf(passage)),
      end: offset(endOf(passage)),
    });
  };

  const listBranch = (branch: OutlineBranch, parentId: OutlineId | null): void => {
    const id = nextId();
    const extent = extentOf(branch);
    nodes.push({
      id,
      parentId,
      kind: branch.outlineKind,
      marker: branch.marker === null ? null : textOf(branch.marker),
      heading: branch.heading === null ? runInOf(branch, paragraphsOf) : textOf(branch.heading),
      start: offset(extent.start),
      end: offset(extent.end),
    });
    const own = paragraphsOf.get(branch) ?? [];
    for (const draft of own) if (draft.paragraph === null) idOf.set(draft, id);
    listBelow(
      own.filter(({ paragraph }) => paragraph !== null),
      branch.entries,
      id,
    );
  };

  const listBelow = (
    paragraphs: readonly Draft[],
    below: readonly OutlineEntry[],
    parentId: OutlineId | null,
  ): void => {
    const items = [
      ...paragraphs.map((draft) => ({
        start: startOf(draft.entry.passage),
        list: () => listParagraph(draft, parentId),
      })),
      ...branchesOf(below).map((branch) => ({
        start: extentOf(branch).start,
        list: () => listBranch(branch, parentId),
      })),
    ];
    for (const { list } of items.sort((a, b) => a.start - b.start)) list();
  };

  listBelow(paragraphsOf.get(null) ?? [], entries, null);
  return { nodes, idOf };
}

function runInOf(branch: OutlineBranch, drafts: ReadonlyMap<OutlineBranch | null, Draft[]>): string | null {
  const own = drafts.get(branch)?.find(({ paragraph }) => paragraph === null);
  return own?.heading == null ? null : textOf(own.heading);
}

/** From its number or first word to its last, with its statements; a branch of which nothing stands is empty at its parent's. */
function extentOf(branch: OutlineBranch): Extent {
  const extent: Extent = { start: Number.POSITIVE_INFINITY, end: 0 };
  include(branch, extent);
  return extent.end === 0 ? { start: 0, end: 0 } : extent;
}

function include(branch: OutlineBranch, extent: Extent): void {
  const add = (passage: Passage | null) => {
    if (passage === null || isEmpty(passage)) return;
    extent.start = Math.min(extent.start, startOf(passage));
    extent.end = Math.max(extent.end, endOf(passage));
  };
  add(branch.marker);
  add(branch.heading);
  for (const entry of branch.entries) {
    if (entry.kind === "branch") include(entry, extent);
    else for (const passage of [entry.passage, ...(entry.inherited ? [] : entry.statements)]) add(passage);
  }
}
