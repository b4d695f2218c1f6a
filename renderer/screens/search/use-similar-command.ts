import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { type SimilarTo, useSimilar } from "./similar-context.tsx";

export const SIMILAR_KEYS = "Shift S";

/** The key that looks for clauses similar to the one at hand; null where none is. */
export function useSimilarCommand(clause: SimilarTo | null): void {
  const { ask } = useSimilar();
  useCommands([
    {
      id: "search.similar",
      group: "look",
      label: named("search.similar-command"),
      keys: [SIMILAR_KEYS],
      reach: "outside-fields",
      run: clause === null ? null : () => ask({ ...clause }),
    },
  ]);
}
