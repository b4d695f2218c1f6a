import { memo, useMemo } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { LineList } from "../../../components/line-list.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useIdle } from "../../../components/use-idle.ts";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import { type ReadingRow, useReadNow } from "../grid/reading-row.ts";
import { CoverageBars } from "../rows/coverage-bars.tsx";
import { Seal } from "../rows/seal.tsx";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { nameOf } from "../table/plan-names.ts";
import { type OutlineLine, outlineLines } from "./outline-groups.ts";

type CompareOutlineProps = {
  readonly table: CompareTable;
  readonly rows: readonly Row[];
  readonly filter: string;
  readonly reading: ReadingRow;
  readonly onFilter: (filter: string) => void;
  readonly onRow: (row: Row) => void;
};

// styles/compare-outline.css draws lines and headings by the same measures.
const LINE_HEIGHT = 26;
const SECTION_HEIGHT = 32;
const PLAN_HEIGHT = 24;
const LONELY_HEIGHT = 43;

/** 目录: the rows of the table by the base's sections, and below those that one plan alone has. */
export const CompareOutline = memo(function CompareOutline(props: CompareOutlineProps) {
  const { table, rows, filter, reading, onFilter, onRow } = props;
  const current = useReadNow(reading);
  const names = useShownScript().simplified;
  const { say } = useWords();
  // The table comes first; the room for the lines is there from the beginning.
  const isTablePainted = useIdle();
  const lines = useMemo(
    () => (isTablePainted ? outlineLines(table, rows, filter) : []),
    [table, rows, filter, isTablePainted],
  );
  const { base, plans } = table.comparison;

  return (
    <nav className="compare-outline" aria-labelledby="compare-outline-heading" data-region="outline">
      <header>
        <h2 id="compare-outline-heading">{say("source.outline")}</h2>
        <span className="aside">
          {base === null || plans.length < 2
            ? null
            : say("compare.order-of", { plan: names.words(nameOf(table, base)) })}
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
      <div className="outline-lines" data-scrolls="">
        <LineList
          tag="ol"
          aria-label={say("compare.rows-name")}
          count={lines.length}
          keyOf={(index) => lines[index]?.row.id ?? index}
          lineHeight={LINE_HEIGHT}
          heightOf={(index) => LINE_HEIGHT + heightOfHead(lines[index]?.head ?? null)}
          current={lines.findIndex(({ row }) => row.id === current)}
          draw={(index, tabStop) => {
            const line = lines[index];
            return line === undefined ? null : (
              <>
                <LineHeads table={table} line={line} />
                <button
                  type="button"
                  className="row-line"
                  title={names.words(line.row.title)}
                  tabIndex={tabStop ? 0 : -1}
                  data-region-entry={tabStop ? "" : undefined}
                  aria-current={line.row.id === current ? "location" : undefined}
                  onClick={() => onRow(line.row)}
                >
                  <span className="number">{line.row.number}</span>
                  <span className="words" lang={names.lang}>
                    {names.words(line.row.title)}
                  </span>
                  <Seal row={line.row} />
                  <CoverageBars row={line.row} base={base} />
                </button>
              </>
            );
          }}
        />
        {isTablePainted && lines.length === 0 ? <p className="aside">{say("compare.outline-nothing")}</p> : null}
      </div>
    </nav>
  );
});

function heightOfHead(head: OutlineLine["head"]): number {
  if (head === null) return 0;
  if (head.kind === "section") return SECTION_HEIGHT;
  return PLAN_HEIGHT + (head.isFirst ? LONELY_HEIGHT : 0);
}

type LineHeadsProps = { readonly table: CompareTable; readonly line: OutlineLine };

/** The headings that a line is the first under. */
function LineHeads({ table, line: { head } }: LineHeadsProps) {
  const names = useShownScript().simplified;
  const { say } = useWords();
  if (head === null) return null;
  if (head.kind === "section") {
    return (
      <h3 lang={names.lang}>
        {head.section.marker}
        {names.words(head.section.heading ?? "")}
      </h3>
    );
  }
  return (
    <>
      {head.isFirst ? <h3 className="lonely">{say("compare.lonely")}</h3> : null}
      <h4>
        <span lang={names.lang}>{names.words(nameOf(table, head.plan))}</span>
        <span className="aside">{say("compare.lonely-count", { count: head.count })}</span>
      </h4>
    </>
  );
}
