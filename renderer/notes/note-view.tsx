import { type ComponentProps, type ReactNode, useState } from "react";
import type { Note, NoteId } from "../../shared/model/note.ts";
import { useWords } from "../catalogue/words.tsx";
import { useAnnounce } from "../components/announcer.tsx";
import { formatMoment } from "../screens/compare/history/format-moment.ts";
import { NoteEditor } from "./note-editor.tsx";
import { useNotes } from "./notes-context.tsx";
import { TagChip } from "./tag-chip.tsx";

type NoteViewProps = {
  readonly note: Note;
  /** What it hangs on, where that is not plain from where it stands. */
  readonly place?: ReactNode;
  /** Is told when it begins and ends to be changed. */
  readonly onChanging?: (note: NoteId, isOn: boolean) => void;
  /** Of the item of the list that it is. */
  readonly item?: ComponentProps<"li"> & { readonly "data-index": number };
};

/** One note: its words, tags, who wrote it and when; it can be changed and removed. */
export function NoteView({ note, place, onChanging, item }: NoteViewProps) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const { tags, change, remove } = useNotes();
  const [changing, setChanging] = useState(false);
  const turn = (isOn: boolean) => {
    setChanging(isOn);
    onChanging?.(note.id, isOn);
  };
  const { on, text, by, at, changedAt } = note;
  const worn = note.tags.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  if (changing) {
    return (
      <li {...item} className="note">
        <NoteEditor
          first={{ text, tags: note.tags }}
          places={[]}
          onKeep={(said) => change(note, said)}
          onLeave={() => turn(false)}
        />
      </li>
    );
  }
  return (
    <li {...item} className="note">
      {place === undefined ? null : <p className="note-place">{place}</p>}
      {on.kind === "span" ? <q className="note-words">{on.words}</q> : null}
      <p className="note-text">{text}</p>
      <p className="note-foot">
        {worn.map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        {by === null ? null : <span>{by}</span>}
        <time dateTime={at}>{formatMoment(at, new Date(), language)}</time>
        {changedAt === null ? null : <span>{say("notes.changed")}</span>}
        <button type="button" className="link" onClick={() => turn(true)}>
          {say("notes.change")}
        </button>
        <button
          type="button"
          className="link"
          onClick={async () => {
            if (await remove(note)) announce(say("notes.removed"));
          }}
        >
          {say("notes.remove")}
        </button>
      </p>
    </li>
  );
}
