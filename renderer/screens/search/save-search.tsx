import { type FormEvent, useId, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Finder } from "./use-finder.ts";
import type { SavedSearches } from "./use-saved-searches.ts";

type SaveSearchProps = { readonly finder: Finder; readonly saved: SavedSearches; readonly onDone: () => void };

/** A name under which the search is kept. */
export function SaveSearch({ finder: { query, narrowing }, saved: { saved, save }, onDone }: SaveSearchProps) {
  const { say } = useWords();
  const id = useId();
  const [name, setName] = useState(query.slice(0, 60));
  const wanted = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === "") return;
    save({ name: wanted, query, filter: narrowing });
    onDone();
  };
  return (
    <form className="save-search" onSubmit={submit}>
      <label htmlFor={id}>{say("search.save-name")}</label>
      <TextField
        id={id}
        type="text"
        maxLength={60}
        value={name}
        onValue={setName}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      {saved.some((other) => other.name === wanted) ? <p className="aside">{say("search.save-replaces")}</p> : null}
      <button type="submit" className="primary" disabled={wanted === ""}>
        {say("search.save-do")}
      </button>
    </form>
  );
}
