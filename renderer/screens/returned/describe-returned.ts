import type { Oddity, Proposal } from "../../../shared/model/returned-table.ts";
import type { Words } from "../../catalogue/words.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";

/** A row as people refer to it: its number and title; its id where it has gone. */
function rowName(table: CompareTable, id: string): string {
  const row = table.rowById.get(id);
  return row === undefined ? id : `${row.number} ${row.title}`;
}

/** What would be done, in a sentence. */
export function describeProposal(proposal: Proposal, table: CompareTable, { say }: Words): string {
  switch (proposal.kind) {
    case "move": {
      const { plan, clause } = proposal.clause;
      const found = table.plans.find(({ summary }) => summary.id === plan)?.clauses.find(({ id }) => id === clause);
      const path = found?.path.join(" › ") ?? "";
      return say("returned.move", {
        clause: `${nameOf(table, plan)} ${path}`.trim(),
        from: rowName(table, proposal.from),
        to: rowName(table, proposal.to),
      });
    }
    case "title":
      return say("returned.title", { row: rowName(table, proposal.row), title: proposal.title });
    case "note":
      return say("returned.note", { row: rowName(table, proposal.row), text: proposal.text });
    case "note-text":
      return say("returned.note-text", { before: proposal.before, text: proposal.text });
    case "draft":
      return say("returned.draft", { row: rowName(table, proposal.row), text: proposal.text });
  }
}

/** What was found that could not be taken over, in a sentence. */
export function describeOddity({ code, words }: Oddity, { say }: Words): string {
  const key = `returned.odd.${code}` as const;
  return say(key, { words });
}
