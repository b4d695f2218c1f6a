import { type CSSProperties, memo, useMemo } from "react";
import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { Span } from "../../../../shared/model/span.ts";
import { fieldsOf } from "../cells/cell-fields.ts";
import { CellView, type CellViewProps } from "../cells/cell-view.tsx";
import type { Place } from "../compare-view.ts";
import { bandHeights } from "../set-out/band-heights.ts";
import { type SetOutRow, shownSetOut } from "../set-out/bands.ts";
import { drawBands } from "../set-out/sentence-pieces.ts";
import { SetOutCell } from "../set-out/set-out-cell.tsx";
import type { Cell, Row } from "../table/compare-table.ts";
import type { CellDifferences } from "../table/difference-store.ts";
import { drawnPieces } from "./drawn-pieces.ts";
import type { RowActions } from "./row-actions.ts";
import { RowHead } from "./row-head.tsx";
import { closedCells } from "./row-height.ts";
import type { RowSetting } from "./row-setting.ts";

type RowViewProps = {
  readonly row: Row;
  readonly setting: RowSetting;
  /** Undefined while they are on their way. */
  readonly differences: CellDifferences | undefined;
  readonly isRowOpen: boolean;
  /** The current place, where it is in this row. */
  readonly place: Place | null;
  /** The stretch at which the person stands in the current cell, going from difference to difference. */
  readonly stop?: Span | null;
  readonly actions: RowActions | null;
  /** The cell that Tab leads to, where it is in this row. */
  readonly tabStop: PlanId | null;
};

/** A row of the table. It redraws only when something in it changes. */
export const RowView = memo(function RowView(props: RowViewProps) {
  const { row, setting, differences, isRowOpen, place, stop = null, actions, tabStop } = props;
  const { table, columns, drawing, layers, emphases } = setting;
  const { base } = row;
  const pieces = useMemo(
    () => drawnPieces(row, { drawing, layers, emphases }, differences),
    [row, drawing, layers, emphases, differences],
  );
  const baseFields = useMemo(() => {
    const cell = base === null || drawing !== "difference" ? undefined : row.cells.get(base);
    return cell === undefined ? null : fieldsOf(cell);
  }, [row, base, drawing]);
  const firstFilled = columns.find(({ plan }) => (row.cells.get(plan)?.clauses.length ?? 0) > 0)?.plan;
  const setOut = isRowOpen ? shownSetOut(row, setting) : null;
  const drawn = useMemo(
    () => (setOut === null ? [] : drawBands(row, setOut, drawing === "shared" ? pieces : layers)),
    [row, setOut, drawing, pieces, layers],
  );
  const heights = useMemo(
    () => (setOut === null ? [] : bandHeights(row, setOut, columns, setting.measure)),
    [row, setOut, columns, setting.measure],
  );
  const closed = useMemo(() => closedCells(row, columns, setting.measure), [row, columns, setting.measure]);
  return (
    <>
      <RowHead
        row={row}
        base={table.comparison.base}
        nameOf={setting.nameOf}
        isDisputed={setting.disputed.has(row.id)}
        actions={actions}
        hasClause={place !== null && place.clause !== null}
        onDetail={() => setting.onDetail(row)}
      />
      {columns.map(({ plan, width, pinnedAt }, index) => {
        const cell = row.cells.get(plan);
        const shownOfCell = closed.get(plan);
        if (cell === undefined || shownOfCell === undefined) return null;
        const isHere = place?.plan === plan;
        const first = cell.clauses[0]?.id ?? null;
        const cellProps: CellViewProps = {
          cell,
          table,
          pieces: pieces.get(plan) ?? [],
          found: plan === base || drawing === "shared" ? undefined : differences?.get(plan),
          base: plan === base ? null : baseFields,
          isRowBase: drawing === "difference" && plan === base && plan !== table.comparison.base && row.coverage > 1,
          width,
          closed: shownOfCell,
          isRowOpen,
          current: isHere ? (place?.clause ?? null) : null,
          shown: setting.shownOf(plan),
          quoted: setting.shownOf(base ?? plan),
          stop: isHere ? stop : null,
          nameOf: setting.nameOf,
          marksDamage: layers.has("damage"),
          measure: setting.measure,
          onSource: (clause) => setting.onSource(plan, clause),
          onLink: setting.onLink,
          onUnfold: () => setting.onUnfold(row.id),
          isAbsent: row.absences.has(plan),
          onAbsent: isHere && first === null ? (actions?.corrections?.absent ?? null) : null,
        };
        return (
          <td
            key={plan}
            aria-colindex={index + 2}
            tabIndex={tabStop === plan ? 0 : -1}
            className={classOf(plan === table.comparison.base, cell, row.absences.has(plan), pinnedAt, setOut !== null)}
            style={{ inlineSize: width, insetInlineStart: pinnedAt ?? undefined, ...partsStyle(setOut) }}
            data-plan={plan}
            data-region-entry={tabStop === plan ? "" : undefined}
            onFocus={(event) => {
              if (event.target === event.currentTarget && !isHere) {
                setting.onChoose({ row: row.id, plan, clause: first });
              }
            }}
            onMouseUp={(event) => {
              const clause = clauseAt(event.target, cell);
              const band = bandAt(event.target);
              if (place?.clause === clause && place.band === band && isHere) return;
              setting.onChoose({ row: row.id, plan, clause, ...(band === undefined ? {} : { band }) });
            }}
          >
            {setOut === null || first === null ? (
              <CellView {...cellProps} />
            ) : (
              <SetOutCell
                {...cellProps}
                bands={setOut.bands}
                sentences={drawn.map((band) => band.get(plan) ?? [])}
                heights={heights}
                isFirst={plan === firstFilled}
                currentBand={place?.band ?? null}
                isHere={isHere}
              />
            )}
          </td>
        );
      })}
    </>
  );
});

/** How many parts of an open row's cells lie side by side: their paths, the bands, their feet. */
function partsStyle(setOut: SetOutRow | null): CSSProperties {
  return setOut === null ? {} : ({ "--parts": setOut.bands.length + 2 } as CSSProperties);
}

function classOf(
  isBase: boolean,
  { clauses }: Cell,
  isAbsent: boolean,
  pinnedAt: number | null,
  isSetOut: boolean,
): string {
  return [
    "cell",
    isBase ? "base" : "",
    clauses.length === 0 ? "empty" : "",
    isAbsent ? "confirmed-absent" : "",
    pinnedAt === null ? "" : "pinned",
    isSetOut ? "set-out" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}

/** The band of an open row that was pointed at. */
function bandAt(target: EventTarget): number | undefined {
  const band = target instanceof Element ? target.closest<HTMLElement>("[data-band]")?.dataset.band : undefined;
  return band === undefined ? undefined : Number(band);
}

/** The clause that was pointed at, or the first. */
function clauseAt(target: EventTarget, { clauses }: Cell): ClauseId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>("[data-clause]")?.dataset.clause : undefined;
  return (clauses.find((clause) => clause.id === id) ?? clauses[0])?.id ?? null;
}
