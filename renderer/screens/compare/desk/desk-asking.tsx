import { useWords } from "../../../catalogue/words.tsx";
import { RowPicker } from "../corrections/row-picker.tsx";
import { TitleField } from "../corrections/title-field.tsx";
import { clauseRefAt } from "../grid/step-place.ts";
import type { Row } from "../table/compare-table.ts";
import { clauseName } from "../table/plan-names.ts";
import { useAtDesk } from "./desk-context.ts";

/** The small panel that asks what a decision needs to know, and then makes it. */
export function DeskAsking() {
  const { say } = useWords();
  const { table, row, view, corrections, why, doors } = useAtDesk();
  const { asking, closeAsking: onClose } = doors;
  if (asking === null || row === undefined || corrections === null) return null;
  const shared = { table, from: row, why, onClose };
  const picked = (act: (to: Row) => Promise<boolean>) => (to: Row) => {
    onClose();
    void act(to);
  };
  switch (asking) {
    case "move": {
      const clause = clauseRefAt(view.place);
      return clause === null ? null : (
        <RowPicker
          {...shared}
          question={say("compare.move-named", { clause: clauseName(table, clause) })}
          answer={say("compare.move-here")}
          onPick={picked((to) => corrections.move(clause, to))}
        />
      );
    }
    case "merge":
      return (
        <RowPicker
          {...shared}
          question={say("compare.merge-named", { title: row.title })}
          answer={say("compare.merge-here")}
          onPick={picked((to) => corrections.merge(row, to))}
        />
      );
    case "after":
      return (
        <RowPicker
          {...shared}
          question={say("compare.after-named", { title: row.title })}
          answer={say("compare.after-here")}
          onPick={picked((to) => corrections.place(row, to))}
        />
      );
    case "title":
      return (
        <TitleField
          row={row}
          why={why}
          onClose={onClose}
          onTitle={(title) => {
            onClose();
            void corrections.title(row, title);
          }}
        />
      );
  }
}
