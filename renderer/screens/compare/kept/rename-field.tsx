import { useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { TextField } from "../../../components/text-field.tsx";

type RenameFieldProps = { readonly name: string; readonly onName: (name: string) => void };

/** Asks for another name of the comparison; an empty one is none. */
export function RenameField({ name, onName }: RenameFieldProps) {
  const { say } = useWords();
  const [named, setNamed] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <p className="rename">
      <TextField
        ref={field}
        aria-label={say("kept.new-name")}
        placeholder={say("kept.new-name")}
        maxLength={100}
        value={named}
        onValue={setNamed}
        onKey={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onName(named);
        }}
      />
      <button type="button" onClick={() => onName(named)}>
        {say("kept.rename-now")}
      </button>
    </p>
  );
}
