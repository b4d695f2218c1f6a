import { useWords } from "../catalogue/words.tsx";
import { useAtDesk } from "../screens/compare/desk/desk-context.ts";
import { useNotes } from "./notes-context.tsx";

/** Opens and closes the list of notes; says how many there are. */
export function NotesButton() {
  const { say, number } = useWords();
  const { view, onView } = useAtDesk();
  const { list } = useNotes();
  const isOpen = view.panel === "notes";
  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={isOpen}
      title={`${say("notes.list")} Shift N`}
      onClick={() => onView({ panel: isOpen ? null : "notes" })}
    >
      {say("notes.name")}
      {list.length === 0 ? null : <span className="count">{number(list.length)}</span>}
    </button>
  );
}
