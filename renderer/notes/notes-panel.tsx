import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { TagId } from "../../shared/model/note.ts";
import { matchNotes } from "../../shared/notes/match-notes.ts";
import { useWords } from "../catalogue/words.tsx";
import { TextField } from "../components/text-field.tsx";
import { SidePanel } from "../screens/compare/desk/side-panel.tsx";
import { NoteList } from "./note-list.tsx";
import { useNotes } from "./notes-context.tsx";
import { RemovedLine } from "./removed-line.tsx";
import { TagList } from "./tag-list.tsx";

/** 批注: all notes of the corpus, the latest first, by their words and their tags; each leads to its place. */
export function NotesPanel({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { list, tags } = useNotes();
  const heading = useRef<HTMLHeadingElement>(null);
  const [query, setQuery] = useState("");
  const [tag, setTag] = useState<TagId | null>(null);
  // Of thousands of notes the field must not wait for the list.
  const words = useDeferredValue(query);
  const shown = useMemo(() => {
    const ofTag = tag === null ? list : list.filter((note) => note.tags.includes(tag));
    return [...matchNotes(ofTag, tags, words)].reverse();
  }, [list, tags, tag, words]);
  return (
    <SidePanel
      name={say("notes.name")}
      region="notes"
      entry={heading}
      heading={
        <h2 ref={heading} tabIndex={-1} data-region-entry="">
          {say("notes.name")} <span className="aside">{say("notes.total", { count: shown.length })}</span>
        </h2>
      }
      onClose={onClose}
    >
      <div className="notes">
        <TextField
          type="search"
          className="notes-search"
          aria-label={say("notes.search")}
          placeholder={say("notes.search")}
          value={query}
          onValue={setQuery}
        />
        <TagList chosen={tag} onChosen={setTag} />
        <RemovedLine />
        {list.length === 0 ? (
          <p className="aside">{say("notes.none")}</p>
        ) : shown.length === 0 ? (
          <p className="aside">{say("notes.nothing")}</p>
        ) : null}
        <NoteList notes={shown} />
      </div>
    </SidePanel>
  );
}
