import { isHeadingLike } from "../headings.ts";
import { foldedOf } from "../passage.ts";
import type { OutlineBranch, OutlineEntry } from "./node.ts";

const ADDRESSES_ALL = /^(?:各|全市|全区|全县|全省|以上|上述|市直|市政府|区政府|县政府|请)/u;

/**
 * Moves the paragraph that closes a plan from its last unit to its last section. Such a paragraph addresses everybody
 * (各县区、各部门要…) and follows a unit that is complete without it.
 */
export function closeOutline(entries: OutlineEntry[]): void {
  for (const entry of entries) if (entry.kind === "branch") raiseSummaries(entry);
  const leaf = lastLeaf(entries);
  const closing = leaf?.entries.at(-1);
  if (leaf === null || closing?.kind !== "text" || closing.inTable || closing.statements.length > 0) return;
  const [first] = leaf.entries;
  const hasOwnLine = first?.kind === "text" && (leaf.heading !== null || isHeadingLike(foldedOf(first.passage)));
  const complete = leaf.entries.length === (hasOwnLine && leaf.heading === null ? 3 : 2);
  if (!complete || !ADDRESSES_ALL.test(foldedOf(closing.passage))) return;
  const section = sectionOf(leaf);
  if (section === leaf) return;
  leaf.entries.pop();
  (section?.entries ?? entries).push(closing);
}

const SUMS_UP = /^(?:以上|上述)(?:[一二三四五六七八九十\d]{1,3}|各)[项条点类]/u;

/** A paragraph that speaks of all items above (以上三项…) closes the unit around them. */
function raiseSummaries(branch: OutlineBranch): void {
  for (const entry of [...branch.entries]) {
    if (entry.kind !== "branch") continue;
    raiseSummaries(entry);
    const last = entry.entries.at(-1);
    const isSummary = last?.kind === "text" && !last.inTable && SUMS_UP.test(foldedOf(last.passage));
    if (!isSummary || entry.entries.length < 2) continue;
    entry.entries.pop();
    branch.entries.splice(branch.entries.indexOf(entry) + 1, 0, last);
  }
}

function lastLeaf(entries: readonly OutlineEntry[]): OutlineBranch | null {
  let leaf: OutlineBranch | null = null;
  for (let last = entries.at(-1); last?.kind === "branch"; last = last.entries.at(-1)) leaf = last;
  return leaf;
}

function sectionOf(leaf: OutlineBranch): OutlineBranch | null {
  for (let branch: OutlineBranch | null = leaf; branch !== null; branch = branch.parent) {
    if (branch.outlineKind === "section") return branch;
  }
  return null;
}
