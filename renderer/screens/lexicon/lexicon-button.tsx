import { useWords } from "../../catalogue/words.tsx";

/** Leads to the words of the trade. */
export function LexiconButton({ onLexicon }: { readonly onLexicon: () => void }) {
  const { say } = useWords();
  return (
    <div className="lexicon-field">
      <span>{say("lexicon.name")}</span>
      <button type="button" aria-haspopup="dialog" onClick={onLexicon}>
        {say("lexicon.open")}
      </button>
    </div>
  );
}
