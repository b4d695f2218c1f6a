import { useMemo } from "react";
import type { Note } from "../../shared/model/note.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import { matchNotes } from "../../shared/notes/match-notes.ts";
import { useWords } from "../catalogue/words.tsx";
import { shortName } from "../screens/compare/table/plan-names.ts";
import { Name } from "../script/name.tsx";
import type { SourcePlace } from "../shell/screen.ts";
import { useNotes } from "./notes-context.tsx";

type FoundNotesProps = {
  readonly query: string;
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (place: SourcePlace) => void;
};

/** So many are listed; the list of notes has them all. */
const MOST_LISTED = 5;

/** The notes that hold what was looked for, the latest first, under what was found in the plans. */
export function FoundNotes({ query, plans, onOpen }: FoundNotesProps) {
  const { say } = useWords();
  const { list, tags } = useNotes();
  const found = useMemo(
    () => (query.trim() === "" ? [] : [...matchNotes(list, tags, query)].reverse()),
    [list, tags, query],
  );
  if (found.length === 0) return null;
  return (
    <section className="found-notes" aria-labelledby="found-notes">
      <h3 id="found-notes" className="found-notes-head">
        {say("notes.name")} <span className="aside">{say("notes.total", { count: found.length })}</span>
      </h3>
      <ul>
        {found.slice(0, MOST_LISTED).map((note) => {
          const place = placeOf(note);
          const summary = plans.find(({ id }) => id === place?.plan);
          return (
            <li key={note.id}>
              <button type="button" className="quiet" disabled={place === null} onClick={() => place && onOpen(place)}>
                <span className="note-text">{note.text}</span>
                <span className="aside">
                  {summary === undefined ? say("notes.lost") : <Name>{shortName(summary)}</Name>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where a note leads: to the first clause that it hangs on, or to its words in the source; null where they have gone. */
function placeOf({ on, clauses }: Note): SourcePlace | null {
  if (on.kind === "span") return { plan: on.plan, clause: null, query: on.words.trim() };
  const [first] = clauses;
  return first === undefined ? null : { ...first, query: "" };
}
