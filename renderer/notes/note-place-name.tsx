import type { ClauseRef } from "../../shared/model/alignment.ts";
import type { Note } from "../../shared/model/note.ts";
import { firstRow, meets, type SpanNote } from "../../shared/notes/note-index.ts";
import { useWords } from "../catalogue/words.tsx";
import { useAtDesk } from "../screens/compare/desk/desk-context.ts";
import type { CompareTable } from "../screens/compare/table/compare-table.ts";
import { clauseName, shortName } from "../screens/compare/table/plan-names.ts";
import { Name } from "../script/name.tsx";

/** The clauses of a table that words of a source touch. */
function clausesAt({ plans }: CompareTable, { plan, span }: SpanNote["on"]): ClauseRef[] {
  const compared = plans.find(({ summary }) => summary.id === plan);
  return (compared?.clauses ?? [])
    .filter(({ spans }) => spans.some((place) => meets(place, span)))
    .map(({ id }) => ({ plan, clause: id }));
}

/** What a note hangs on, as it is called today; leads there where it still is. */
export function NotePlaceName({ note }: { readonly note: Note }) {
  const { say } = useWords();
  const { table, places, plans, onSource } = useAtDesk();
  const { on } = note;
  // Words are looked for in the clause of the table that they touch, then in the source.
  const clauses = on.kind === "span" ? clausesAt(table, on) : note.clauses;
  const planName = (id: string) => {
    const summary = plans.find((plan) => plan.id === id);
    return summary === undefined ? id : shortName(summary);
  };
  if (on.kind === "span" && clauses.length === 0) {
    const find = { plan: on.plan, clause: null, query: on.words.trim() };
    return (
      <button type="button" className="link" onClick={() => onSource(find)}>
        <Name>{planName(on.plan)}</Name> {say("notes.in-source")}
      </button>
    );
  }
  const row = firstRow(clauses, (clause) => table.rowOfClause.get(clause));
  const [first] = clauses;
  if (on.kind === "row" && row !== undefined) {
    return (
      <button type="button" className="link" onClick={() => places.goToRow(row)}>
        <Name>{say("compare.row-named", { number: row.number, title: row.title })}</Name>
      </button>
    );
  }
  if (first === undefined) return <span className="damage">{say("notes.lost")}</span>;
  return row === undefined ? (
    <button type="button" className="link" onClick={() => places.showSource(first.plan, first.clause)}>
      <Name>{planName(first.plan)}</Name> {say("notes.in-source")}
    </button>
  ) : (
    <button type="button" className="link" onClick={() => places.showClause(first)}>
      <Name>{clauseName(table, first)}</Name>
    </button>
  );
}
