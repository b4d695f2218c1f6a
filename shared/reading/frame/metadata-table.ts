import type { Line } from "../lines.ts";
import { markerAt } from "../outline/marker.ts";
import type { Label } from "../partition.ts";
import type { Copy } from "../passage.ts";
import { trimStretch } from "../white-space.ts";
import { type MetadataEntry, type MetadataField, readMetadataLine } from "./metadata-line.ts";
import { isSalutation } from "./patterns.ts";

/** The site's table above a document. */
export type MetadataTable = {
  /** The first value of each field, as it stands. */
  readonly values: ReadonlyMap<MetadataField, string>;
  readonly labels: readonly Label[];
  /** The numbers of the lines that it takes up. */
  readonly lines: ReadonlySet<number>;
};

/** How many lines from the top the table is looked for in. */
const MOST_LINES = 200;

/** Reads the table from the lines above the text of the document. */
export function readMetadataTable(source: Copy, lines: readonly Line[], open: readonly boolean[]): MetadataTable {
  const table = { values: new Map<MetadataField, string>(), labels: [] as Label[], lines: new Set<number>() };
  let awaiting: MetadataField | null = null;
  for (let index = 0; index < Math.min(lines.length, MOST_LINES); index += 1) {
    const line = lines[index];
    if (line === undefined || open[index] !== true) continue;
    const words = source.folded.slice(line.start, line.end);
    const entries = readMetadataLine(words);
    if (entries === null && (awaiting === null || words.length > 120)) {
      if (beginsText(words)) break;
      awaiting = null;
      continue;
    }
    table.lines.add(index);
    if (entries === null) {
      setValue(table.values, awaiting ?? "other", source.text.slice(line.start, line.end));
      table.labels.push({ start: line.start, end: line.end, kind: "metadata" });
      awaiting = null;
      continue;
    }
    for (const entry of entries)
      setValue(table.values, entry.field, source.text.slice(line.start + entry.valueStart, line.start + entry.end));
    table.labels.push(...labelEntries(source, line, entries));
    const last = entries.at(-1);
    const isEmpty = last !== undefined && cleanValue(words.slice(last.valueStart, last.end)).length === 0;
    awaiting = isEmpty && last.field !== "counter" ? last.field : null;
  }
  return table;
}

function beginsText(words: string): boolean {
  return markerAt(words) !== null || isSalutation(words.trim()) || (words.length >= 60 && words.includes("。"));
}

function setValue(values: Map<MetadataField, string>, field: MetadataField, value: string): void {
  const whole = cleanValue(value);
  const clean = SHORT_VALUES.has(field) ? whole.replace(/(?:\s{2,}|\t).*$/su, "") : whole;
  if (clean.length > 0 && !values.has(field)) values.set(field, clean);
}

/** A mark that has nothing to do with it may stand far behind a short value: 有效    附件下载. */
const SHORT_VALUES: ReadonlySet<MetadataField> = new Set(["status", "indexNumber", "documentNumber"]);

function cleanValue(value: string): string {
  return value.replace(/<[^<>]{0,200}>/gu, " ").replace(/^[\s|【[]+|[\s|【[;；]+$/gu, "");
}

/** One label for the entries that stand side by side, and one for the buttons and counters among them. */
function labelEntries(source: Copy, line: Line, entries: readonly MetadataEntry[]): Label[] {
  const labels: Label[] = [];
  let from = line.start;
  entries.forEach((entry, index) => {
    const next = entries[index + 1];
    const isCounter = entry.field === "counter";
    if (next !== undefined && (next.field === "counter") === isCounter) return;
    const to = next === undefined ? line.end : line.start + next.start;
    const stretch = trimStretch(source.text, from, to);
    labels.push(isCounter ? { ...stretch, kind: "noise", reason: "site-chrome" } : { ...stretch, kind: "metadata" });
    from = to;
  });
  return labels;
}
