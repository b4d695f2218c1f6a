import type { ClauseId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { ShownText } from "../../../script/shown-script.ts";

type ClausePathProps = {
  readonly clause: Clause;
  readonly shown: ShownText;
  readonly onSource: (clause: ClauseId) => void;
};

/** Where a clause stands in its plan. It leads to the source, and the clause is dragged by it. */
export function ClausePath({ clause, shown, onSource }: ClausePathProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="path"
      title={`${shown.words(clause.title)}\n${say("compare.drag-path")}`}
      onClick={() => onSource(clause.id)}
    >
      {clause.path.join(" › ")}
    </button>
  );
}
