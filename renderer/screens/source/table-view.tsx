import { createElement, Fragment, type ReactNode, useMemo } from "react";
import type { LayoutTable } from "../../../shared/model/layout.ts";
import type { Block } from "./block.ts";
import { type ColumnShare, gridRows } from "./table-grid.ts";

type TableViewProps = {
  readonly table: LayoutTable;
  readonly shares: readonly ColumnShare[];
  /** The blocks of the part that is drawn, whole rows. */
  readonly blocks: readonly Block[];
  readonly draw: (block: Block) => ReactNode;
};

/** A part of a table, or all of it, with its merged cells. All parts of one table have the same columns. */
export function TableView({ table, shares, blocks, draw }: TableViewProps) {
  const rows = useMemo(() => gridRows(blocks), [blocks]);
  return (
    <table className="source-table" style={{ minInlineSize: `${table.width * LEAST_COLUMN_EM}em` }}>
      <colgroup>
        {shares.map(({ column, percent }) => (
          <col key={column} style={{ inlineSize: `${percent}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ row, heading, cells }) => (
          <tr key={row}>
            {cells.map(({ column, columns, rows: rowSpan, blocks: own }) =>
              createElement(
                heading ? "th" : "td",
                { key: column, colSpan: columns, rowSpan, scope: heading ? "col" : undefined },
                own.map((block) => <Fragment key={block.start}>{draw(block)}</Fragment>),
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// A narrower column would break words of four characters; the table then scrolls sideways.
const LEAST_COLUMN_EM = 5;
