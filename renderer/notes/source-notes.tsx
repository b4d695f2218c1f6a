import type { NotePlace } from "../../shared/model/note.ts";
import type { Plan } from "../../shared/model/plan.ts";
import type { Clause } from "../../shared/model/reading.ts";
import { notesOnClause } from "../../shared/notes/note-index.ts";
import { useWords } from "../catalogue/words.tsx";
import { named } from "../commands/command.ts";
import { useCommands } from "../commands/commands-context.tsx";
import { useAnnounce } from "../components/announcer.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { selectedSpan } from "../screens/source/copied-text.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { NoteView } from "./note-view.tsx";
import { useNotes } from "./notes-context.tsx";
import { RemovedLine } from "./removed-line.tsx";

type SourceNotesProps = {
  readonly plan: Plan;
  /** The chosen clause. */
  readonly clause: Clause | undefined;
  readonly onReveal: (offset: number, focus: boolean) => void;
  /** Brings the notes into sight where they are folded away. */
  readonly onUnfold: () => void;
};

/** The longest words that a note can hang on, in UTF-16 units. */
const LONGEST_WORDS = 5000;

/** The notes on the chosen clause and on words of a source, and where a new one is written. */
export function SourceNotes({ plan, clause, onReveal, onUnfold }: SourceNotesProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const { index, draft, begin } = useNotes();
  const { id } = plan.summary;
  const ofClause = clause === undefined ? [] : notesOnClause(index, id, clause);
  const elsewhere = (index.ofSource.get(id) ?? []).filter((note) => !ofClause.includes(note));

  const write = () => {
    const places: NotePlace[] = [
      ...selectedPlace(plan),
      ...(clause === undefined ? [] : [{ kind: "clause", clause: { plan: id, clause: clause.id } } as const]),
    ];
    if (places.length === 0) return announce(say("notes.hint"));
    onUnfold();
    begin(id, places);
  };
  useCommands([
    {
      id: "notes.write",
      group: "use",
      label: named("notes.write"),
      keys: ["N"],
      reach: "outside-fields",
      run: write,
    },
  ]);
  const toWords = (offset: number) => (
    <button type="button" className="link" onClick={() => onReveal(offset, false)}>
      {say("notes.to-words")}
    </button>
  );
  return (
    <section className="notes" aria-label={say("notes.name")}>
      <h3>{say("notes.name")}</h3>
      {draft?.beside !== id ? (
        <p className="note-actions">
          <button type="button" onClick={write}>
            {say("notes.write")}
            <KeyCap keys="N" />
          </button>
          <span>{say(clause === undefined ? "notes.hint" : "notes.hint-clause")}</span>
        </p>
      ) : (
        <DraftEditor draft={draft} />
      )}
      <RemovedLine />
      <ul>
        {[...ofClause, ...elsewhere].map((note) => (
          <NoteView
            key={note.id}
            note={note}
            {...(note.on.kind === "span" ? { place: toWords(note.on.span.start) } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

/** The words of a source that are selected. Of two texts side by side it is the one that the person reads. */
function selectedPlace({ summary, source }: Plan): NotePlace[] {
  const selected = document.getSelection()?.anchorNode ?? null;
  const view = [...document.querySelectorAll<HTMLElement>(".source-text")].find((text) => text.contains(selected));
  const span = view === undefined ? null : selectedSpan(view);
  if (span === null || span.end - span.start > LONGEST_WORDS) return [];
  const words = source.text.slice(span.start, span.end);
  return words.trim() === "" ? [] : [{ kind: "span", plan: summary.id, span, words }];
}
