import { useState } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { LexiconDialog } from "./lexicon-dialog.tsx";

/** Opens the words of the trade. */
export function LexiconButton() {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="lexicon-field">
      <span>{say("lexicon.name")}</span>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say("lexicon.open")}
      </button>
      {open ? <LexiconDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
