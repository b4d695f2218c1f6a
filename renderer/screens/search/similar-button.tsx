import type { PlanId } from "../../../shared/model/ids.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useSimilar } from "./similar-context.tsx";
import { SIMILAR_KEYS, useSimilarCommand } from "./use-similar-command.ts";

type SimilarButtonProps = { readonly plan: PlanId; readonly clause: Clause };

/** Looks for the clauses of other plans that are worded like this one. */
export function SimilarButton({ plan, clause }: SimilarButtonProps) {
  const { say } = useWords();
  const { ask } = useSimilar();
  const to = { plan, clause: clause.id, title: clause.title, path: clause.path };
  useSimilarCommand(to);
  return (
    <button type="button" className="similar-button" onClick={() => ask(to)}>
      {say("search.similar")}
      <KeyCap keys={SIMILAR_KEYS} />
    </button>
  );
}
