import type { OutlineBranch } from "../outline/node.ts";
import type { Draft } from "./draft-clauses.ts";

/**
 * Carries statements of responsibility to the clauses they apply to: a line that closes a unit none of whose other
 * clauses has one applies to all of them, and so does a statement that stands with the unit's heading.
 */
export function shareStatements(drafts: readonly Draft[]): void {
  const below = clausesBelow(drafts);
  const eachHasOwn = [...below.values()].some((members) => members.filter(({ entry }) => entry.trailing).length > 1);
  // Inner units come after the units around them, so going backwards settles the inner ones first.
  for (const [branch, members] of [...below].reverse()) {
    if (branch.statements.length > 0) shareOwnStatements(branch, members);
    else if (branch.outlineKind !== "section" || !holdsItems(branch)) shareClosingLine(members, eachHasOwn);
  }
}

/** Items are closed one by one: a line below the last item of a section is that item's. */
function holdsItems(branch: OutlineBranch): boolean {
  return branch.entries.some((entry) => entry.kind === "branch" && entry.outlineKind === "item");
}

/** For every branch the clauses in it, in order; branches in the order in which they begin. */
function clausesBelow(drafts: readonly Draft[]): Map<OutlineBranch, Draft[]> {
  const below = new Map<OutlineBranch, Draft[]>();
  for (const draft of drafts) {
    const above: OutlineBranch[] = [];
    for (let branch = draft.branch; branch !== null; branch = branch.parent) above.unshift(branch);
    for (const branch of above) {
      const members = below.get(branch);
      if (members === undefined) below.set(branch, [draft]);
      else members.push(draft);
    }
  }
  return below;
}

/**
 * `eachHasOwn`: clauses of the plan end with statements of their own, so that one at the end of the last applies to the
 * parts of its paragraph alone.
 */
function shareClosingLine(members: readonly Draft[], eachHasOwn: boolean): void {
  const last = members.at(-1);
  if (last === undefined || last.entry.inTable || last.entry.statements.length === 0) return;
  if (members.slice(0, -1).some(({ entry }) => entry.statements.length > 0)) return;
  const { block } = last.entry.passage;
  const isOwn = last.entry.trailing && eachHasOwn;
  const meant = members.filter(({ entry }) => !isOwn || entry.passage.block === block);
  if (meant.length < 2) return;
  for (const { entry } of meant) {
    if (entry !== last.entry) entry.statements.push(...last.entry.statements);
    entry.inherited = true;
  }
}

function shareOwnStatements(branch: OutlineBranch, members: readonly Draft[]): void {
  for (const { entry } of members) {
    if (entry.statements.length > 0) continue;
    entry.statements.push(...branch.statements);
    entry.inherited = members.length > 1;
  }
}
