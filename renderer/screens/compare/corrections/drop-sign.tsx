import { useWords } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import type { DropMark } from "./drop-target.ts";

type DropSignProps = { readonly mark: DropMark; readonly table: CompareTable };

/** Where a dragged clause would go: a frame around the row, or a line between two rows, and the same in words. */
export function DropSign({ mark, table }: DropSignProps) {
  const { say } = useWords();
  const row = mark.kind === "row" ? table.rowById.get(mark.row) : undefined;
  return (
    <div className={`drop-sign ${mark.kind}`} style={mark.box} aria-hidden="true">
      <span>
        {row === undefined ? say("compare.own-row") : say("compare.drop-row", { number: row.number, title: row.title })}
      </span>
    </div>
  );
}
