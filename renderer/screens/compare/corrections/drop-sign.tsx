import { useWords } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import type { Dragged, DropMark } from "./drop-target.ts";

type DropSignProps = { readonly mark: DropMark; readonly dragged: Dragged["kind"]; readonly table: CompareTable };

/** Where what is dragged would go: a frame around the row, or a line between two rows, and the same in words. */
export function DropSign({ mark, dragged, table }: DropSignProps) {
  const { say } = useWords();
  const row = mark.kind === "row" ? table.rowById.get(mark.row) : undefined;
  const isClause = dragged === "clause";
  return (
    <div className={`drop-sign ${mark.kind}`} style={mark.box} aria-hidden="true">
      <span>
        {row === undefined
          ? say(isClause ? "compare.own-row" : "compare.drop-here")
          : say(isClause ? "compare.drop-row" : "compare.drop-merge", { number: row.number, title: row.title })}
      </span>
    </div>
  );
}
