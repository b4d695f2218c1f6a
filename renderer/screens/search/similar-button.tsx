import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { type SimilarTo, useSimilar } from "./similar-context.tsx";
import { SIMILAR_KEYS } from "./use-similar-command.ts";

/** Looks for the clauses of other plans that are worded like this one; the search lists them. */
export function SimilarButton({ to }: { readonly to: SimilarTo }) {
  const { say } = useWords();
  const { ask } = useSimilar();
  return (
    <button type="button" onClick={() => ask({ ...to })}>
      {say("search.similar")}
      <KeyCap keys={SIMILAR_KEYS} />
    </button>
  );
}
