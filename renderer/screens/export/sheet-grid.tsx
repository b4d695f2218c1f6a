import type { SheetPreview } from "../../../shared/model/sheet-preview.ts";
import { columnName } from "../../../shared/sheet/column-name.ts";
import { type PlacedCell, placeCells } from "./place-cells.ts";

type SheetGridProps = {
  readonly preview: SheetPreview;
  readonly label: string;
  /** Names rows and columns as a spreadsheet does; not so on paper. */
  readonly isNumbered: boolean;
};

/** The width of a column of a format that has none, and of the rows' numbers; in digits. */
const PLAIN_WIDTH = 22;
const NUMBER_WIDTH = 5;

/** A sheet as it will stand in the file. */
export function SheetGrid({ preview, label, isNumbered }: SheetGridProps) {
  const widths = widthsOf(preview);
  const total = widths.reduce((sum, { width }) => sum + width, 0);
  return (
    <table
      className="sheet-grid"
      lang="zh-Hans"
      aria-label={label}
      style={isNumbered ? { width: `${total + NUMBER_WIDTH}ch` } : {}}
    >
      <colgroup>
        {isNumbered ? <col style={{ width: `${NUMBER_WIDTH}ch` }} /> : null}
        {widths.map(({ name, width }) => (
          <col key={name} style={{ width: isNumbered ? `${width}ch` : `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      {isNumbered ? (
        <thead>
          <tr>
            <td className="letter" />
            {widths.map(({ name }) => (
              <th key={name} className="letter" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {placeCells(preview.rows).map(({ number, cells }) => (
          <tr key={number}>
            {isNumbered ? (
              <th className="letter" scope="row">
                {number}
              </th>
            ) : null}
            {cells.map((cell) => (
              <SheetCell key={cell.column} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SheetCell({ cell: { kind, span, runs } }: { readonly cell: PlacedCell }) {
  return (
    <td className={`sheet-${kind}`} colSpan={span}>
      {runs.map(({ at, text, ink }) =>
        ink === "plain" ? (
          text
        ) : ink === "inserted" ? (
          <ins key={at}>{text}</ins>
        ) : ink === "deleted" ? (
          <del key={at}>{text}</del>
        ) : (
          <span key={at} className={`ink-${ink}`}>
            {text}
          </span>
        ),
      )}
    </td>
  );
}

function widthsOf({ columns, rows }: SheetPreview): { readonly name: string; readonly width: number }[] {
  const widths = columns.length > 0 ? columns : (rows[0]?.cells.map(() => PLAIN_WIDTH) ?? []);
  return widths.map((width, at) => ({ name: columnName(at), width }));
}
