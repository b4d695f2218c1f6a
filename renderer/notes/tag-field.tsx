import { useState } from "react";
import { type NewTag, TAG_COLOURS } from "../../shared/model/note.ts";
import { useWords } from "../catalogue/words.tsx";
import { TextField } from "../components/text-field.tsx";

type TagFieldProps = {
  /** What the fields hold at first. */
  readonly first: NewTag;
  readonly answer: string;
  readonly onDone: (made: NewTag) => void;
  readonly onLeave: () => void;
};

/** The name and the colour of a tag. Enter keeps it, Esc leaves it. */
export function TagField({ first, answer, onDone, onLeave }: TagFieldProps) {
  const { say } = useWords();
  const [name, setName] = useState(first.name);
  const [colour, setColour] = useState(first.colour);
  const done = () => {
    if (name.trim() !== "") onDone({ name: name.trim(), colour });
  };
  return (
    <div className="tag-field">
      <TextField
        autoFocus
        aria-label={say("notes.tag-name")}
        placeholder={say("notes.tag-name")}
        maxLength={20}
        value={name}
        onValue={setName}
        onKey={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") done();
          else onLeave();
        }}
      />
      <select
        aria-label={say("notes.tag-colour")}
        value={colour}
        onChange={({ target }) => setColour(TAG_COLOURS.find((one) => one === target.value) ?? first.colour)}
      >
        {TAG_COLOURS.map((one) => (
          <option key={one} value={one}>
            {say(`notes.colour.${one}`)}
          </option>
        ))}
      </select>
      <button type="button" disabled={name.trim() === ""} onClick={done}>
        {answer}
      </button>
    </div>
  );
}
