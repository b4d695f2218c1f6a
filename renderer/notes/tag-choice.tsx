import { useState } from "react";
import { TAG_COLOURS, type TagId } from "../../shared/model/note.ts";
import { useWords } from "../catalogue/words.tsx";
import { useNotes } from "./notes-context.tsx";
import { TagChip } from "./tag-chip.tsx";
import { TagField } from "./tag-field.tsx";

type TagChoiceProps = { readonly chosen: readonly TagId[]; readonly onChosen: (chosen: readonly TagId[]) => void };

/** The tags that a note bears, and a new one. */
export function TagChoice({ chosen, onChosen }: TagChoiceProps) {
  const { say } = useWords();
  const { tags, keepTag } = useNotes();
  const [making, setMaking] = useState(false);
  const toggle = (id: TagId) =>
    onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="tag-choice">
      <legend className="unseen">{say("notes.tags")}</legend>
      {tags.map((tag) => (
        <button
          key={tag.id}
          type="button"
          className={chosen.includes(tag.id) ? "tag-button on" : "tag-button"}
          aria-pressed={chosen.includes(tag.id)}
          onClick={() => toggle(tag.id)}
        >
          <TagChip tag={tag} />
        </button>
      ))}
      {making ? (
        <TagField
          first={{ name: "", colour: TAG_COLOURS[tags.length % TAG_COLOURS.length] ?? "ink" }}
          answer={say("notes.tag-make")}
          onLeave={() => setMaking(false)}
          onDone={async (made) => {
            const tag = tags.find(({ name }) => name === made.name) ?? (await keepTag(made));
            if (tag === null) return;
            setMaking(false);
            onChosen([...new Set([...chosen, tag.id])]);
          }}
        />
      ) : (
        <button type="button" className="tag-button" onClick={() => setMaking(true)}>
          ＋ {say("notes.tag-new")}
        </button>
      )}
    </fieldset>
  );
}
