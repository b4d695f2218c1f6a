import { useState } from "react";
import type { TagId } from "../../shared/model/note.ts";
import { useWords } from "../catalogue/words.tsx";
import { useNotes } from "./notes-context.tsx";
import { TagChip } from "./tag-chip.tsx";
import { TagField } from "./tag-field.tsx";

type TagListProps = {
  /** The tag whose notes are shown; null: all. */
  readonly chosen: TagId | null;
  readonly onChosen: (tag: TagId | null) => void;
};

/** The tags in use: choosing one shows its notes, and then it can be renamed, coloured and removed. */
export function TagList({ chosen, onChosen }: TagListProps) {
  const { say, number } = useWords();
  const { list, tags, changeTag, removeTag } = useNotes();
  const [changing, setChanging] = useState(false);
  const tag = tags.find(({ id }) => id === chosen);
  if (tags.length === 0) return null;
  return (
    <fieldset className="tag-choice">
      <legend className="unseen">{say("notes.tags")}</legend>
      {tags.map(({ id, ...shown }) => (
        <button
          key={id}
          type="button"
          className={id === chosen ? "tag-button on" : "tag-button"}
          aria-pressed={id === chosen}
          onClick={() => {
            setChanging(false);
            onChosen(id === chosen ? null : id);
          }}
        >
          <TagChip tag={shown} />
          <span className="count">{number(list.filter((note) => note.tags.includes(id)).length)}</span>
        </button>
      ))}
      {tag === undefined ? null : changing ? (
        <TagField
          key={tag.id}
          first={tag}
          answer={say("notes.keep")}
          onLeave={() => setChanging(false)}
          onDone={async ({ name, colour }) => {
            if (await changeTag(tag, { name, colour })) setChanging(false);
          }}
        />
      ) : (
        <p className="note-actions">
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {say("notes.tag-change")}
          </button>
          <button
            type="button"
            className="link"
            onClick={async () => {
              if (await removeTag(tag)) onChosen(null);
            }}
          >
            {say("notes.tag-remove")}
          </button>
        </p>
      )}
    </fieldset>
  );
}
