import { useWords } from "../catalogue/words.tsx";
import { useNotes } from "./notes-context.tsx";

/** That something was removed, and the way to take that back; nothing where nothing was. */
export function RemovedLine() {
  const { say } = useWords();
  const { removed, restore } = useNotes();
  return removed === null ? null : (
    <p className="note-removed">
      {removed.kind === "note" ? say("notes.removed") : say("notes.tag-removed", { name: removed.tag.name })}
      <button type="button" className="link" onClick={() => void restore()}>
        {say("notes.restore")}
      </button>
    </p>
  );
}
