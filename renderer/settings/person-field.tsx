import { useId, useState } from "react";
import { useWords } from "../catalogue/words.tsx";
import { TextField } from "../components/text-field.tsx";
import { useSettings } from "./settings-context.tsx";

/** Who decides: the name that stands beside decisions. Without one the computer's account does. */
export function PersonField() {
  const { say } = useWords();
  const { settings, account, change } = useSettings();
  const field = useId();
  const [name, setName] = useState(settings.personName);
  const keep = () => {
    if (name.trim() !== settings.personName) change({ personName: name.trim() });
  };
  return (
    <div className="person-field">
      <label htmlFor={field}>{say("settings.person")}</label>
      <TextField
        id={field}
        maxLength={100}
        placeholder={account}
        value={name}
        onValue={setName}
        onBlur={keep}
        onKey={(event) => {
          if (event.key === "Enter") keep();
        }}
      />
    </div>
  );
}
