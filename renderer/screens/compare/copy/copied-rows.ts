import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { guardText } from "../../../../shared/sheet/formula-start.ts";
import type { ShownText } from "../../../script/shown-script.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";

/** What is copied: rows, of them the columns of some plans, in the script in which they are shown. */
export type CopiedCells = {
  readonly table: CompareTable;
  readonly rows: readonly Row[];
  readonly plans: readonly PlanId[];
  readonly shownOf: (plan: PlanId) => ShownText;
};

/** Rows as text: under each title what every plan has, behind its place and path. Plans without a clause are left out. */
export function rowsAsText({ table, rows, plans, shownOf }: CopiedCells): string {
  return rows
    .map((row) => {
      const clauses = plans.flatMap((plan) =>
        clausesAt(row, plan).map(
          ({ path, text }) => `${`${nameOf(table, plan)} ${path.join(" › ")}`.trim()}\n${shownOf(plan).words(text)}`,
        ),
      );
      return [`${row.number} ${row.title}`, ...clauses].join("\n\n");
    })
    .join("\n\n\n");
}

/** Rows as a table for programs that read HTML: Word, WPS, Excel. Nothing in it is taken for a formula. */
export function rowsAsHtml({ table, rows, plans, shownOf }: CopiedCells): string {
  const heads = plans.map((plan) => `<th${STYLE}>${escaped(nameOf(table, plan))}</th>`).join("");
  const lines = rows.map((row) => {
    const cells = plans.map((plan) => {
      const clauses = clausesAt(row, plan).map(
        ({ path, text }) =>
          `<span style="color:#5c6461">${escaped(path.join(" › "))}</span><br>${escaped(shownOf(plan).words(text))}`,
      );
      return `<td${STYLE} lang="${shownOf(plan).lang}">${clauses.join("<br>")}</td>`;
    });
    return `<tr><th${STYLE}>${escaped(`${row.number} ${row.title}`)}</th>${cells.join("")}</tr>`;
  });
  return `<meta charset="utf-8"><table style="border-collapse:collapse"><thead><tr><th${STYLE}></th>${heads}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
}

/** Rows as lines of cells parted by tabs, quoted as spreadsheets read them (RFC 4180). */
export function rowsAsTabs({ table, rows, plans, shownOf }: CopiedCells): string {
  const heads = ["", ...plans.map((plan) => nameOf(table, plan))];
  const lines = rows.map((row) => [
    `${row.number} ${row.title}`,
    ...plans.map((plan) =>
      clausesAt(row, plan)
        .map(({ text }) => shownOf(plan).words(text))
        .join("\n"),
    ),
  ]);
  return [heads, ...lines].map((cells) => cells.map(quoted).join("\t")).join("\r\n");
}

// Text stays text in a spreadsheet, and stands at the top of its cell.
const STYLE = ` style="border:1px solid #888;vertical-align:top;text-align:left;mso-number-format:'\\@'"`;

function clausesAt(row: Row, plan: PlanId): readonly Clause[] {
  return row.cells.get(plan)?.clauses ?? [];
}

function quoted(text: string): string {
  const guarded = guardText(text);
  return /["\t\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");
}
