import type { Layout } from "../model/layout.ts";
import type { Reading, Script, Warning } from "../model/reading.ts";
import { type Draft, draftClauses } from "./clauses/draft-clauses.ts";
import { readClause } from "./clauses/read-clause.ts";
import { parseStatements } from "./clauses/read-responsibility.ts";
import { shareStatements } from "./clauses/share-statements.ts";
import { type Element, joinElements } from "./elements.ts";
import { findDamage } from "./find-damage.ts";
import { findMarkup } from "./find-markup.ts";
import { foldInPlace } from "./folded-text.ts";
import { joinedText, passagesOf } from "./frame/find-titles.ts";
import type { MetadataField } from "./frame/metadata-line.ts";
import { readMetadataTable } from "./frame/metadata-table.ts";
import { type Frame, readFrame } from "./frame/read-frame.ts";
import { labelOutline, labelParts } from "./label-regions.ts";
import { isSetApart, labelOfAside } from "./layout/asides.ts";
import { layLines } from "./layout/lay-lines.ts";
import { isChrome, reclaimChrome } from "./layout/reclaim-chrome.ts";
import { splitLines } from "./lines.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { findDuplicateCopy } from "./noise/find-duplicate-copy.ts";
import { findRunningHeads, furnitureOf } from "./noise/find-page-furniture.ts";
import { findLineNoise } from "./noise/line-noise.ts";
import { closeOutline } from "./outline/close-outline.ts";
import { growOutline } from "./outline/grow-outline.ts";
import { listOutline } from "./outline/list-outline.ts";
import type { OutlineBranch, OutlineEntry } from "./outline/node.ts";
import { type Label, partition } from "./partition.ts";
import { type Copy, foldedOf, type Passage } from "./passage.ts";
import { findRows } from "./tables/find-rows.ts";
import { readLaidTables } from "./tables/laid-tables.ts";

/** Counts up with every change that may give another reading of the same text. */
export const READER_VERSION = 3;

/**
 * Reads a plan: what every character of the text is, the outline, the clauses with their fields, and where the text is
 * damaged. Pure and deterministic; any text is read, a text that is no plan has no clauses. Linear in the text's length.
 *
 * The stages, each in a file of its own: markup → lines → noise → rows of tables and paragraphs → the frame around the
 * plan → outline → clauses → fields → regions.
 *
 * @param layout what the text's file says of its tables, headings and furniture; null for a plain text
 */
export function readPlan(text: string, layout: Layout | null = null): Reading {
  const source: Copy = { text, folded: foldInPlace(text) };
  const body = readLines(source, layout);
  const listed = body.values.get("title");
  const frame = readFrame(body.elements, listed === undefined ? null : foldInPlace(listed));
  const outline = readOutline(body.elements, frame);
  const drafted = draftClauses(outline.entries);
  shareStatements(drafted.drafts);
  const metadata = readMetadata(wordsOfFrame(source, body, frame));
  const facts = { year: metadata.year, units: knownUnits(drafted.drafts, body.elements, frame) };
  const listing = listOutline(outline.entries, drafted.drafts);
  const clauses = drafted.drafts.flatMap((draft) => {
    const id = listing.idOf.get(draft);
    return id === undefined ? [] : [readClause(draft, id, facts)];
  });
  const labels = [...body.labels, ...labelOutline(outline.entries, drafted)];
  return {
    metadata,
    regions: partition(text, labels, labelParts(body.elements, frame)),
    outline: listing.nodes,
    clauses,
    warnings: [...outline.warnings, ...findDamage(source, drafted, clauses, attachedLines(body.elements, frame))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
  };
}

type Body = {
  readonly elements: readonly Element[];
  /** What the site's table says of the document. */
  readonly values: ReadonlyMap<MetadataField, string>;
  readonly labels: readonly Label[];
};

/** From characters to paragraphs and rows; whatever is no text gets its label on the way. */
function readLines(source: Copy, layout: Layout | null): Body {
  const markup = findMarkup(source.folded, layout !== null);
  const laid = layout === null ? null : readLaidTables(source, layout, markup);
  const lines =
    layout === null || laid === null
      ? splitLines(source.folded, markup)
      : reclaimChrome(source, layLines(source.folded, markup, layout, laid.parts));
  const labels: Label[] = markup.map(({ start, end }) => ({ start, end, kind: "noise", reason: "markup" }));
  const open = lines.map(() => true);
  for (const run of findDuplicateCopy(source, lines)) {
    open.fill(false, run.first, run.end);
    const [first, last] = [lines[run.first], lines[run.end - 1]];
    if (first !== undefined && last !== undefined)
      labels.push({ start: first.start, end: last.end, kind: "noise", reason: "duplicate-copy" });
  }
  const isText = lines.map((line, index) => open[index] === true && !isSetApart(line));
  const close = (index: number) => {
    open[index] = false;
    isText[index] = false;
  };
  const table = readMetadataTable(
    source,
    lines,
    open.map((isOpen, index) => isText[index] === true || (isOpen && isChrome(lines[index]))),
  );
  for (const index of table.lines) close(index);
  labels.push(...table.labels);
  lines.forEach((line, index) => {
    const label = open[index] === true ? labelOfAside(line) : null;
    if (label === null) return;
    close(index);
    labels.push(label);
  });
  findLineNoise(
    source,
    lines,
    isText.map((isOpen) => !isOpen),
  ).forEach((reason, index) => {
    const line = lines[index];
    if (reason === null || line === undefined) return;
    close(index);
    labels.push({ start: line.start, end: line.end, kind: "noise", reason });
  });
  const furniture = lines.map((line, index) => (isText[index] === true ? furnitureOf(source, line) : null));
  for (const index of findRunningHeads(source, lines, furniture))
    if (isText[index] === true) furniture[index] = "page-number";
  lines.forEach((line, index) => {
    if (line.laid?.kind === "aside" && open[index] === true) furniture[index] = "page-number";
  });
  const mayBeRow = isText.map(
    (isOpen, index) => isOpen && (furniture[index] === null || furniture[index] === "lone-number"),
  );
  const rows = findRows(source, lines, mayBeRow);
  lines.forEach((line, index) => {
    if (line.laid?.kind === "table") rows.set(index, line.laid.part);
  });
  const areWhole = layout?.lines === "paragraphs";
  const joined = joinElements(source, { lines, open, furniture, rows, areWhole });
  labels.push(...joined.labels);
  return { elements: joined.elements, values: new Map([...table.values, ...(laid?.values ?? [])]), labels };
}

/** Builds the outline of the plan, with a branch for every attachment that holds tasks. */
function readOutline(elements: readonly Element[], frame: Frame): { entries: OutlineEntry[]; warnings: Warning[] } {
  const plan = growOutline(
    elements.filter((_, index) => frame.parts[index] === "plan"),
    null,
  );
  const entries = [...plan.entries];
  const warnings = [...plan.warnings];
  closeOutline(entries);
  for (const { number, run } of frame.annexes) {
    const branch: OutlineBranch = {
      kind: "branch",
      style: "annex",
      outlineKind: "section",
      number: number ?? 1,
      label: `附件${number ?? ""}`,
      marker: null,
      heading: null,
      parent: null,
      statements: [],
      entries: [],
    };
    const grown = growOutline(elements.slice(run.first, run.end), branch);
    for (const warning of grown.warnings) warnings.push(warning);
    if (branch.entries.length > 0) entries.push(branch);
  }
  return { entries, warnings };
}

function wordsOfFrame(source: Copy, body: Body, frame: Frame): Parameters<typeof readMetadata>[0] {
  const linesOf = (part: Frame["parts"][number]) =>
    body.elements.flatMap((element, index) =>
      element.kind === "paragraph" && frame.parts[index] === part ? [element.words] : [],
    );
  const signed = linesOf("signature");
  const { title, planTitle } = frame;
  return {
    table: body.values,
    title: title === null ? null : joinedText(passagesOf(body.elements, title)),
    planTitle: planTitle === null ? null : joinedText(passagesOf(body.elements, planTitle)),
    hasLetter: frame.parts.slice(0, planTitle?.first).includes("transmittal"),
    numbers: linesOf("metadata"),
    issuers: [...signed, ...linesOf("metadata")],
    dates: signed,
    folded: source.folded,
    script: scriptOf(source),
  };
}

/** Traditional where more than one character in a hundred changes on the way to simplified script. */
function scriptOf({ text, folded }: Copy): Script {
  let han = 0;
  let changed = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    han += 1;
    if (folded.charCodeAt(at) !== unit) changed += 1;
  }
  return changed * 100 > han ? "traditional" : "simplified";
}

/** More names than any plan holds; a text with more is none, and comparing them all would take too long. */
const MOST_UNITS = 2000;

/** Units named without damage: in statements, and line by line in attachments. */
function knownUnits(drafts: readonly Draft[], elements: readonly Element[], frame: Frame): Set<string> {
  const known = new Set<string>();
  const seen = new Set<string>();
  for (const { entry } of drafts) {
    const words = entry.statements.map(foldedOf).join("\n");
    if (seen.has(words) || known.size >= MOST_UNITS) continue;
    seen.add(words);
    for (const statement of parseStatements(entry)) {
      if (!statement.isDamaged) for (const { unit } of statement.assignments) known.add(unit.folded);
    }
  }
  for (const line of attachedLines(elements, frame)) known.add(foldedOf(line));
  return known;
}

/** The short lines of attachments: lists of units, of names, of documents. */
function attachedLines(elements: readonly Element[], frame: Frame): Passage[] {
  return elements.flatMap((element, index) => {
    const isLine = frame.parts[index] === "attachment" && element.kind === "paragraph" && element.words.length <= 30;
    return isLine ? [element.passage] : [];
  });
}
