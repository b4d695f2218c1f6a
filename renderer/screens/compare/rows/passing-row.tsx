import { memo } from "react";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import type { Row } from "../table/compare-table.ts";
import type { RowSetting } from "./row-setting.ts";

type PassingRowProps = { readonly row: Row; readonly setting: RowSetting };

/** So much of a clause stands on the one line that is drawn of it. */
const ONE_LINE = 40;

/** A row that rushes past: its title, and of each cell the first line. */
export const PassingRow = memo(function PassingRow({ row, setting }: PassingRowProps) {
  const names = useShownScript().simplified;
  return (
    <>
      <th className="row-head" scope="row" aria-colindex={1}>
        <div>
          <span className="row-number">{row.number}</span>
          <span className="row-title" lang={names.lang}>
            {names.words(row.title)}
          </span>
        </div>
      </th>
      {setting.columns.map(({ plan, width, pinnedAt }, index) => {
        const shown = setting.shownOf(plan);
        return (
          <td
            key={plan}
            aria-colindex={index + 2}
            className={`cell passing${pinnedAt === null ? "" : " pinned"}`}
            style={{ inlineSize: width, insetInlineStart: pinnedAt ?? undefined }}
            lang={shown.lang}
          >
            {shown.words(row.cells.get(plan)?.text.slice(0, ONE_LINE) ?? "")}
          </td>
        );
      })}
    </>
  );
});
