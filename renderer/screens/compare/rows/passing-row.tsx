import { memo } from "react";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import type { Row } from "../table/compare-table.ts";
import type { RowSetting } from "./row-setting.ts";
import { emsOf } from "./text-measure.ts";

type PassingRowProps = { readonly row: Row; readonly setting: RowSetting };

/** A row that rushes past: its title, and of each cell the first line. */
export const PassingRow = memo(function PassingRow({ row, setting }: PassingRowProps) {
  const names = useShownScript().simplified;
  const { base } = setting.table.comparison;
  return (
    <>
      <th className="row-head" scope="row" aria-colindex={1}>
        <div>
          <span className="row-name">
            <span className="row-number">{row.number}</span>
            <span className="row-title" lang={names.lang}>
              {names.words(row.title)}
            </span>
          </span>
        </div>
      </th>
      {setting.columns.map(({ plan, width, pinnedAt }, index) => {
        const shown = setting.shownOf(plan);
        const text = row.cells.get(plan)?.text ?? "";
        return (
          <td
            key={plan}
            aria-colindex={index + 2}
            className={["cell passing", plan === base && "base", text === "" && "empty", pinnedAt !== null && "pinned"]
              .filter((name) => name !== false)
              .join(" ")}
            style={{ inlineSize: width, insetInlineStart: pinnedAt ?? undefined }}
            lang={shown.lang}
          >
            {shown.words(text.slice(0, 2 * emsOf(width, setting.measure)))}
          </td>
        );
      })}
    </>
  );
});
