import { NoteEditor } from "./note-editor.tsx";
import { type Draft, useNotes } from "./notes-context.tsx";

/** Where a new note is written. */
export function DraftEditor({ draft }: { readonly draft: Draft }) {
  const { write, keep, end } = useNotes();
  const { beside, places, said, isNew } = draft;
  return (
    <NoteEditor
      key={`${beside}-${places.length}`}
      first={said}
      places={places}
      onKeep={async (typed, place) => place !== undefined && (await keep(place, typed))}
      onTyped={write}
      isNew={isNew}
      onLeave={end}
    />
  );
}
