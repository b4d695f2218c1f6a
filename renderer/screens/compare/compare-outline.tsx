import { memo, useEffect, useMemo, useRef } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { moveFocusInList } from "../../components/move-focus.ts";
import { TextField } from "../../components/text-field.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import { CoverageBars } from "./coverage-bars.tsx";
import { outlineGroups } from "./outline-groups.ts";
import { nameOf } from "./plan-names.ts";
import { Seal } from "./seal.tsx";

type CompareOutlineProps = {
  readonly table: CompareTable;
  readonly rows: readonly Row[];
  readonly filter: string;
  /** The row that is being read. */
  readonly current: string | null;
  readonly onFilter: (filter: string) => void;
  readonly onRow: (row: Row) => void;
};

/** 目录: the rows of the table by the base's sections, and below those that one plan alone has. */
export const CompareOutline = memo(function CompareOutline(props: CompareOutlineProps) {
  const { table, rows, filter, current, onFilter, onRow } = props;
  const { say } = useWords();
  const { sections, lonely } = useMemo(() => outlineGroups(table, rows, filter), [table, rows, filter]);
  const lines = useRef<HTMLElement>(null);
  const { base, plans } = table.comparison;
  const listed = [...sections, ...lonely].flatMap((group) => group.rows);
  const entry = listed.find(({ id }) => id === current) ?? listed[0];

  // Only when the reader came to another row: a look at the whole list costs a layout.
  useEffect(() => {
    if (current === null) return;
    lines.current?.querySelector("[aria-current]:not(.lonely *)")?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const line = (row: Row) => (
    <li key={row.id}>
      <button
        type="button"
        className="row-line"
        title={row.title}
        tabIndex={row === entry ? 0 : -1}
        data-region-entry={row === entry ? "" : undefined}
        aria-current={row.id === current ? "location" : undefined}
        onClick={() => onRow(row)}
      >
        <span className="number">{row.number}</span>
        <span className="words" lang="zh-Hans">
          {row.title}
        </span>
        <Seal row={row} />
        <CoverageBars row={row} base={base} />
      </button>
    </li>
  );

  return (
    <nav className="compare-outline" aria-labelledby="compare-outline-heading" data-region="outline">
      <header>
        <h2 id="compare-outline-heading">{say("source.outline")}</h2>
        <span className="aside">
          {base === null || plans.length < 2 ? null : say("compare.order-of", { plan: nameOf(table, base) })}
        </span>
        <TextField
          type="search"
          aria-label={say("compare.outline-filter")}
          placeholder={say("compare.outline-filter")}
          value={filter}
          onValue={onFilter}
          onKey={(event) => {
            if (event.key !== "Escape" || filter === "") return;
            event.preventDefault();
            event.stopPropagation();
            onFilter("");
          }}
        />
      </header>
      <section aria-label={say("compare.rows-name")} className="outline-lines" ref={lines} onKeyDown={moveFocusInList}>
        {sections.map(({ section, rows: inSection }) => (
          <section key={`${section?.id}-${inSection[0]?.id}`}>
            {section === null ? null : (
              <h3 lang="zh-Hans">
                {section.marker}
                {section.heading}
              </h3>
            )}
            <ol>{inSection.map(line)}</ol>
          </section>
        ))}
        {lonely.length === 0 ? null : <h3 className="lonely">{say("compare.lonely")}</h3>}
        {lonely.map(({ plan, rows: alone }) => (
          <section key={plan} className="lonely">
            <h4>
              <span lang="zh-Hans">{nameOf(table, plan)}</span>
              <span className="aside">{say("compare.lonely-count", { count: alone.length })}</span>
            </h4>
            <ol>{alone.map(line)}</ol>
          </section>
        ))}
        {listed.length === 0 ? <p className="aside">{say("compare.outline-nothing")}</p> : null}
      </section>
    </nav>
  );
});
