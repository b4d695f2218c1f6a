import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import { groupName } from "./matrix-groups.ts";
import { countPresent } from "./matrix-rows.ts";
import type { MatrixLine } from "./use-matrix-table.ts";

type Group = Extract<MatrixLine, { readonly kind: "group" }>;

type GroupLineProps = {
  readonly group: Group;
  readonly table: CompareTable;
  readonly isTabStop: boolean;
  readonly onFold: () => void;
};

/** The line above tasks that were put together: by what, and how many of them each plan has. */
export function GroupLine({ group, table, isTabStop, onFold }: GroupLineProps) {
  const { say, number } = useWords();
  const { plans } = table.comparison;
  return (
    <>
      <th scope="rowgroup" className="group-name">
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          aria-expanded={!group.isFolded}
          data-cell=""
          data-region-entry={isTabStop ? "" : undefined}
          onClick={onFold}
        >
          <span className="fold-sign" aria-hidden="true">
            {group.isFolded ? "▸" : "▾"}
          </span>
          <GroupName group={group} table={table} />
          <span className="aside">{say("compare.rows", { count: group.tasks.length })}</span>
        </button>
      </th>
      {plans.map((plan: PlanId) => {
        const { present } = countPresent(group.tasks, plan);
        return (
          <td
            key={plan}
            className="group-count"
            title={say("matrix.group-count", { plan: nameOf(table, plan), present, shown: group.tasks.length })}
          >
            {number(present)} / {number(group.tasks.length)}
          </td>
        );
      })}
    </>
  );
}

function GroupName({ group, table }: Pick<GroupLineProps, "group" | "table">) {
  const words = useWords();
  const script = useShownScript();
  const [first] = group.tasks;
  if (first === undefined) return null;
  const { text, lang } = groupName(group.grouping, first, table, words, script);
  return <span lang={lang}>{text}</span>;
}
