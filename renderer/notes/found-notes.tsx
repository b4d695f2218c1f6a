import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Note } from "../../shared/model/note.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import { matchNotes } from "../../shared/notes/match-notes.ts";
import { useWords } from "../catalogue/words.tsx";
import { moveFocusInList } from "../components/move-focus.ts";
import { shortName } from "../screens/compare/table/plan-names.ts";
import { Name } from "../script/name.tsx";
import type { SourcePlace } from "../shell/screen.ts";
import { useNotes } from "./notes-context.tsx";

type FoundNotesProps = {
  readonly query: string;
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (place: SourcePlace) => void;
};

/** So many are listed before the rest is asked for, so that the clauses found keep their room. */
const FIRST = 5;

/** The notes that hold what was looked for, the latest first, under what was found in the plans. */
export function FoundNotes({ query, plans, onOpen }: FoundNotesProps) {
  const { say } = useWords();
  const { list, tags } = useNotes();
  const found = useMemo(
    () => (query.trim() === "" ? [] : [...matchNotes(list, tags, query)].reverse()),
    [list, tags, query],
  );
  // All of them are wanted for the words that stand there now, not for other words.
  const [wholeFor, setWholeFor] = useState<string | null>(null);
  const lines = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // Where the button stood that asked for them.
    if (wholeFor !== null) lines.current?.querySelectorAll("button")[FIRST]?.focus();
  }, [wholeFor]);
  const isWhole = wholeFor === query || found.length <= FIRST;
  if (found.length === 0) return null;
  return (
    <section className="found-notes" aria-labelledby="found-notes">
      <h3 id="found-notes" className="found-notes-head">
        {say("notes.name")} <span className="aside">{say("notes.total", { count: found.length })}</span>
      </h3>
      <ul ref={lines} onKeyDown={moveFocusInList}>
        {(isWhole ? found : found.slice(0, FIRST)).map((note) => {
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
        {isWhole ? null : (
          <li>
            <button type="button" className="link" onClick={() => setWholeFor(query)}>
              {say("notes.rest", { count: found.length - FIRST })}
            </button>
          </li>
        )}
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
