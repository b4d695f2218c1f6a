import type { PlanColumn } from "./plan-columns.ts";

type Sortable = {
  readonly getIsSorted: () => false | "asc" | "desc";
  readonly getToggleSortingHandler: () => ((event: unknown) => void) | undefined;
};

type SortHeadingProps = {
  readonly id: PlanColumn;
  readonly label: string;
  readonly column: Sortable | undefined;
};

const ORDER = { asc: "ascending", desc: "descending" } as const;

/** A column's head: a button that sorts, once upward, once downward, then back to the corpus's own order. */
export function SortHeading({ id, label, column }: SortHeadingProps) {
  const sorted = column?.getIsSorted() ?? false;
  return (
    <th className={`column-${id}`} scope="col" aria-sort={sorted === false ? "none" : ORDER[sorted]}>
      <button type="button" onClick={column?.getToggleSortingHandler()}>
        {label}
        <span className="order" aria-hidden="true">
          {sorted === false ? "" : sorted === "asc" ? "▴" : "▾"}
        </span>
      </button>
    </th>
  );
}
