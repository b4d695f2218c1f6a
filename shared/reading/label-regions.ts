import type { RegionKind } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { DraftedOutline } from "./clauses/draft-clauses.ts";
import type { Element } from "./elements.ts";
import type { Frame } from "./frame/read-frame.ts";
import type { OutlineBranch, OutlineEntry } from "./outline/node.ts";
import type { Label } from "./partition.ts";
import { type Passage, spansOf } from "./passage.ts";
import type { TaskRow } from "./tables/task-row.ts";

/** Labels the words of the plan: numbers, headings, clauses and responsibilities. */
export function labelOutline(entries: readonly OutlineEntry[], drafted: DraftedOutline): Label[] {
  const labels: Label[] = [];
  const label = (passage: Passage, kind: Exclude<RegionKind, "noise">) => {
    for (const { start, end } of spansOf(passage)) labels.push({ start, end, kind });
  };
  const apart = new Set<Passage>();
  for (const { entry } of drafted.drafts) {
    label(entry.passage, "clause");
    for (const passage of [...entry.statements, ...entry.limits]) apart.add(passage);
  }
  for (const passage of apart) label(passage, "responsibility");
  for (const passage of drafted.headings) label(passage, "heading");
  for (const passage of drafted.preamble) label(passage, "preamble");
  for (const branch of branchesIn(entries)) {
    if (branch.marker !== null) label(branch.marker, "marker");
    for (const passage of branch.statements) label(passage, "responsibility");
  }
  return labels;
}

/** Labels whole elements by the part of the document they belong to. Of the plan this is what nothing finer has told. */
export function labelParts(elements: readonly Element[], frame: Frame): Label[] {
  return elements.flatMap((element, index) => {
    const part = frame.parts[index] ?? "attachment";
    const isPlan = part === "plan" || part === "annex";
    if (element.kind === "row" && isPlan) return labelRow(element.row);
    const passages = element.kind === "row" ? element.row.passages : [element.passage];
    if (part === "site-chrome")
      return stretchesOf(passages).map((stretch): Label => ({ ...stretch, kind: "noise", reason: "site-chrome" }));
    return stretchesOf(passages).map((stretch): Label => ({ ...stretch, kind: isPlan ? "heading" : part }));
  });
}

function labelRow({ passages, remarks, persons }: TaskRow): Label[] {
  const kindOf = (passage: Passage): "attachment" | "responsibility" | "heading" =>
    remarks.includes(passage) ? "attachment" : persons.includes(passage) ? "responsibility" : "heading";
  return passages.flatMap((passage) =>
    stretchesOf([passage]).map((stretch) => ({ ...stretch, kind: kindOf(passage) })),
  );
}

function stretchesOf(passages: readonly Passage[]): Span[] {
  return passages.flatMap(spansOf);
}

function branchesIn(entries: readonly OutlineEntry[]): OutlineBranch[] {
  return entries.flatMap((entry) => (entry.kind === "branch" ? [entry, ...branchesIn(entry.entries)] : []));
}
