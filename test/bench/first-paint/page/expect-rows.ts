import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Fixture, PeerRun } from "../fixture.ts";
import { rowsInSight } from "./sight.ts";

/**
 * Expects the window to be filled with rows of the table, one after another without a gap, each with its texts as they
 * are: a table that is fast because it shows nothing, or something else, must not pass.
 *
 * @param from the first row that may be seen, from 0
 * @param to the row after the last that may be seen
 */
export function expectRows(host: HTMLElement, fixture: Fixture, from: number, to: number): void {
  const seen = rowsInSight(host);
  const numbers = seen.map(({ row }) => expectRow(row, fixture));
  const [first] = numbers;
  if (first === undefined || first < from || first >= to)
    fail(`row ${first} stands where ${from} to ${to} were wanted`);
  numbers.forEach((number, at) => {
    if (number !== first + at) fail(`after row ${numbers[at - 1]} comes row ${number}`);
  });
  seen.slice(1).forEach(({ top }, at) => {
    // Between the rows a section's line may stand.
    if (Math.abs(top - (seen[at]?.bottom ?? 0)) > GAP) fail(`there is a hole below row ${numbers[at]}`);
  });
  const lowest = seen.at(-1);
  const isLast = numbers.at(-1) === fixture.peerRows.length - 1;
  if (!isLast && (lowest?.bottom ?? 0) < host.getBoundingClientRect().bottom - GAP)
    fail("there is a hole at the bottom");
}

const GAP = 40;

/** Expects a row to show the texts of one row of the table, and gives its number. */
function expectRow(row: Element, fixture: Fixture): number {
  return row.matches(".peer-row") ? expectPeerRow(row, fixture) : expectOwnRow(row as HTMLElement, fixture);
}

function expectPeerRow(row: Element, { peerRows }: Fixture): number {
  const cells = [...row.children].map((cell) => cell.textContent);
  const number = peerRows.findIndex(([base = []]) => joined(base) === cells[0]);
  peerRows[number]?.forEach((runs, at) => {
    if (joined(runs) !== cells[at]) fail(`cell ${at} of row ${number} is wrong`);
  });
  return number;
}

function joined(runs: readonly PeerRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** The screen leaves away what it hides: what is there must begin the text, and be all of it or more than can be seen. */
function expectOwnRow(row: HTMLElement, { table, differences }: Fixture): number {
  const number = table.alignment.rows.findIndex(({ id }) => id === row.dataset.row);
  for (const { summary, clauses } of table.plans) {
    const text = clauses[number]?.text ?? "";
    const words = row.querySelector<HTMLElement>(`[data-plan="${summary.id}"] .words`);
    const shown = words?.textContent ?? "";
    const isWhole = shown === text;
    const isCut = words !== null && text.startsWith(shown) && words.scrollHeight > words.clientHeight;
    if (!isWhole && !isCut) fail(`row ${number} of ${summary.id} shows ${shown}`);
    if (words !== null && expectMarks(summary.id, number, differences) && words.childElementCount === 0) {
      fail(`row ${number} of ${summary.id} has no marks`);
    }
  }
  return number;
}

/** Beside the base every cell has something to say: what the base has, too, or has not. */
function expectMarks(plan: PlanId, number: number, differences: Fixture["differences"]): boolean {
  return differences[number]?.cells.some((cell) => cell.plan === plan) === true;
}

function fail(reason: string): never {
  throw new Error(reason);
}
