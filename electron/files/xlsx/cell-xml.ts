import { fill } from "../../../shared/contract/sentences.ts";
import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { startsLikeFormula } from "../../../shared/sheet/formula-start.ts";
import type { Cell, Run, WriteReport } from "../../../shared/sheet/workbook.ts";
import { RUN_STARTS, styleOf } from "./styles.ts";
import { escapeCellText } from "./xml.ts";

/** The most that a cell of Excel holds, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/**
 * A cell as an element of its row: text, or the number of a count, never a formula.
 *
 * @param name where it stands, such as B3
 * @param cut what closes a text that is too long
 * @param report is told what had to be done
 */
export function cellXml({ kind, runs, value }: Cell, name: string, cut: string, report: WriteReport): string {
  if (value !== undefined) return `<c r="${name}" s="${styleOf(kind, false)}"><v>${value}</v></c>`;
  const fit = fitRuns(cleanRuns(runs, report), cut, report);
  const quoted = startsLikeFormula(beginOf(fit));
  if (quoted) report.guarded += 1;
  const start = `<c r="${name}" s="${styleOf(kind, quoted)}"`;
  const [first] = fit;
  // Excel takes a run without text for damage.
  if (first === undefined) return `${start}/>`;
  const text = fit.length === 1 && first.ink === "plain" ? textXml(first) : runsXml(kind, fit);
  return `${start} t="inlineStr"><is>${text}</is></c>`;
}

/** Whether a text goes on as it began, so that what it is is not yet said. */
const UNSAID = /^[\p{Zs}\p{Cf}]*$/u;

/** The runs as far as they say how the text begins: nearly always the first. */
function beginOf(runs: readonly Run[]): string {
  let begin = "";
  for (const { text } of runs) {
    begin += text;
    if (!UNSAID.test(text)) break;
  }
  return begin;
}

/** A cell that another one covers. */
export function coveredCellXml(kind: Cell["kind"], name: string): string {
  return `<c r="${name}" s="${styleOf(kind, false)}"/>`;
}

function runsXml(kind: Cell["kind"], runs: readonly Run[]): string {
  const starts = RUN_STARTS[kind];
  let xml = "";
  for (const run of runs) xml += `${starts[run.ink]}${textXml(run)}</r>`;
  return xml;
}

/** White space at the edges and line breaks are lost where they are not asked for. */
function textXml({ text }: Run): string {
  const keepsSpace = text.includes("\n") || text.trim().length < text.length;
  return `${keepsSpace ? '<t xml:space="preserve">' : "<t>"}${escapeCellText(text)}</t>`;
}

function cleanRuns(runs: readonly Run[], report: WriteReport): readonly Run[] {
  const clean: Run[] = [];
  for (const run of runs) {
    const { text, removed } = cleanText(run.text);
    report.removed += removed;
    if (text !== "") clean.push(removed === 0 && text === run.text ? run : { text, ink: run.ink });
  }
  return clean;
}

/** The runs as far as a cell holds them, with a notice where it does not hold all. */
function fitRuns(runs: readonly Run[], cut: string, report: WriteReport): readonly Run[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONGEST_TEXT) return runs;
  report.cut += 1;
  const notice = fill(cut, { total: String(length) });
  let room = LONGEST_TEXT - notice.length;
  const kept = runs.flatMap(({ text, ink }) => {
    const part = text.slice(0, room).replace(/[\ud800-\udbff]$/u, "");
    room -= Math.min(room, text.length);
    return part === "" ? [] : [{ text: part, ink }];
  });
  return [...kept, { text: notice, ink: "muted" }];
}
