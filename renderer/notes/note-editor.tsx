import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { describeFault } from "../../shared/contract/sentences.ts";
import type { NoteChange, NotePlace, TagId } from "../../shared/model/note.ts";
import { useWords } from "../catalogue/words.tsx";
import { isComposing } from "../components/input-method.ts";
import { KeyCap } from "../components/key-cap.tsx";
import { useNotes } from "./notes-context.tsx";
import { TagChoice } from "./tag-choice.tsx";

type NoteEditorProps = {
  /** What it holds at first. */
  readonly first: NoteChange;
  /** Where it can hang, the likeliest first; none where that is settled. */
  readonly places: readonly NotePlace[];
  /** Keeps it and gives whether that was done. `place`: the chosen one. */
  readonly onKeep: (said: NoteChange, place: NotePlace | undefined) => Promise<boolean>;
  /** Told every change, by whoever remembers it. */
  readonly onTyped?: (said: NoteChange) => void;
  /** Whether it takes the focus, which it does once. */
  readonly isNew?: { current: boolean };
  readonly onLeave: () => void;
};

/** Where a note is written. Ctrl Enter keeps it, Esc leaves it. */
export function NoteEditor({ first, places, onKeep, onTyped, isNew, onLeave }: NoteEditorProps) {
  const { say, language } = useWords();
  const { fault } = useNotes();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(first.text);
  const [tags, setTags] = useState<readonly TagId[]>(first.tags);
  const [chosen, setChosen] = useState(0);
  useLayoutEffect(() => {
    if (isNew?.current === false) return;
    if (isNew !== undefined) isNew.current = false;
    field.current?.focus();
  }, [isNew]);
  useEffect(() => onTyped?.({ text, tags }), [onTyped, text, tags]);

  const keep = async () => {
    if (text.trim() !== "" && (await onKeep({ text: text.trim(), tags }, places[chosen]))) onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // No key of the panel or the table means anything while words are typed.
    event.stopPropagation();
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void keep();
    }
  };
  return (
    <section className="note-editor" aria-label={say("notes.write")} onKeyDown={onKeyDown}>
      {places.length < 2 ? null : (
        <select
          aria-label={say("notes.place")}
          value={chosen}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {places.map((place, index) => (
            <option key={place.kind} value={index}>
              {say(`notes.on.${place.kind}`)}
            </option>
          ))}
        </select>
      )}
      <textarea
        ref={field}
        aria-label={say("notes.text")}
        placeholder={say("notes.text")}
        rows={4}
        maxLength={10_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <TagChoice chosen={tags} onChosen={setTags} />
      {fault === null ? null : (
        <p className="damage" role="alert">
          {describeFault(fault, language)}
        </p>
      )}
      <p className="note-actions">
        <button type="button" className="primary" disabled={text.trim() === ""} onClick={() => void keep()}>
          {say("notes.keep")}
          <KeyCap keys="Ctrl Enter" />
        </button>
        <button type="button" className="quiet" onClick={onLeave}>
          {say("notes.leave")}
          <KeyCap keys="Esc" />
        </button>
      </p>
    </section>
  );
}
