import { type FocusEvent, useCallback, useRef, useState } from "react";
import type { Note, NoteId } from "../../shared/model/note.ts";
import { NotePlaceName } from "./note-place-name.tsx";
import { NoteView } from "./note-view.tsx";
import { useNoteWindow } from "./use-note-window.ts";

type NoteListProps = { readonly notes: readonly Note[] };

/**
 * Notes one below the other, each with its place. Of many only those near the window are drawn, and the one that is being
 * changed or has the focus.
 */
export function NoteList({ notes }: NoteListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<NoteId | null>(null);
  const [changing, setChanging] = useState<ReadonlySet<NoteId>>(() => new Set());
  const onChanging = useCallback((id: NoteId, isOn: boolean) => {
    setChanging((now) => new Set(isOn ? [...now, id] : [...now].filter((other) => other !== id)));
  }, []);
  const onFocus = ({ target }: FocusEvent) => {
    const index = Number(target.closest<HTMLElement>("[data-index]")?.dataset.index);
    setFocused(notes[index]?.id ?? null);
  };
  const isHeld = (id: NoteId) => id === focused || changing.has(id);
  const { drawn, height, measure } = useNoteWindow(list, notes, isHeld);
  const draw = (note: Note, index: number, start: number | null) => (
    <NoteView
      key={note.id}
      note={note}
      place={<NotePlaceName note={note} />}
      onChanging={onChanging}
      item={{
        ref: start === null ? undefined : measure,
        "data-index": index,
        ...(start === null
          ? {}
          : {
              "aria-setsize": notes.length,
              "aria-posinset": index + 1,
              style: { position: "absolute", insetInline: 0, insetBlockStart: start },
            }),
      }}
    />
  );
  return (
    <ul
      ref={list}
      className={drawn === null ? undefined : "note-window"}
      style={drawn === null ? undefined : { blockSize: height }}
      onFocus={onFocus}
      onBlur={() => setFocused(null)}
    >
      {drawn === null
        ? notes.map((note, index) => draw(note, index, null))
        : drawn.flatMap(({ index, start }) => {
            const note = notes[index];
            return note === undefined ? [] : [draw(note, index, start)];
          })}
    </ul>
  );
}
