import { fill } from "../../../shared/contract/sentences.ts";
import { cleanText } from "../../../shared/sheet/clean-text.ts";
import { startsLikeFormula } from "../../../shared/sheet/formula-start.ts";
import type { Cell, Run, WriteReport } from "../../../shared/sheet/workbook.ts";
import { runStyle, styleOf } from "./styles.ts";
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
  const quoted = startsLikeFormula(fit.map(({ text }) => text).join(""));
  if (quoted) report.guarded += 1;
  const start = `<c r="${name}" s="${styleOf(kind, quoted)}"`;
  const [first] = fit;
  // Excel takes a run without text for damage.
  if (first === undefined) return `${start}/>`;
  const text = fit.length === 1 && first.ink === "plain" ? textXml(first) : fit.map(runXml(kind)).join("");
  return `${start} t="inlineStr"><is>${text}</is></c>`;
}

/** A cell that another one covers. */
export function coveredCellXml(kind: Cell["kind"], name: string): string {
  return `<c r="${name}" s="${styleOf(kind, false)}"/>`;
}

function runXml(kind: Cell["kind"]) {
  return (run: Run) => `<r>${runStyle(kind, run.ink)}${textXml(run)}</r>`;
}

/** White space at the edges and line breaks are lost where they are not asked for. */
const SPACE_TO_KEEP = /^\s|\s$|\n/u;

function textXml({ text }: Run): string {
  return `<t${SPACE_TO_KEEP.test(text) ? ' xml:space="preserve"' : ""}>${escapeCellText(text)}</t>`;
}

function cleanRuns(runs: readonly Run[], report: WriteReport): Run[] {
  const clean = runs.map(({ text, ink }) => {
    const { text: kept, removed } = cleanText(text);
    report.removed += removed;
    return { text: kept, ink };
  });
  return clean.filter(({ text }) => text !== "");
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
