import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { GridTable } from "../../components/grid-table.tsx";
import { useSettings } from "../../settings/settings-context.tsx";
import { useLastScroll, useRoom } from "../compare/grid/use-scroller.ts";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import type { Distances } from "../compare/table/use-distances.ts";
import { GroupLine } from "./group-line.tsx";
import { cellWidth, type ShownFacts } from "./matrix-facts.ts";
import type { MatrixPlace, MatrixView } from "./matrix-view.ts";
import { TaskLine } from "./task-line.tsx";
import { LINE_HEIGHTS, useLineWindow } from "./use-line-window.ts";
import type { MatrixLine } from "./use-matrix-table.ts";

/** What the screen can ask of the grid. */
export type MatrixGridHandle = {
  /** Brings a cell into sight and gives it the focus. */
  readonly reveal: (place: MatrixPlace) => void;
  /** Gives the focus to the current cell. */
  readonly focus: () => void;
  readonly page: () => number;
};

type MatrixGridProps = {
  readonly handle: RefObject<MatrixGridHandle | null>;
  readonly table: CompareTable;
  readonly lines: readonly MatrixLine[];
  readonly view: MatrixView;
  readonly show: ShownFacts;
  readonly taskWidth: number;
  readonly distances: Distances;
  readonly busy: boolean;
  readonly heads: ReactNode;
  /** The clauses of the current cell, where they stand open; it is told where the cell is. */
  readonly card: ((at: CellBox) => ReactNode) | null;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onCell: (row: string, plan: PlanId) => void;
  readonly onRow: (row: Row) => void;
  readonly onFold: (group: string) => void;
  readonly onScrolled: (scrolled: number) => void;
  readonly onRoom: (width: number) => void;
};

/** Where a cell is in what scrolls, in pixels. */
export type CellBox = { readonly top: number; readonly height: number; readonly plan: PlanId };

/** The tasks by the plans. */
export function MatrixGrid(props: MatrixGridProps) {
  const { handle, table, lines, view, show, taskWidth, distances, busy, heads, card } = props;
  const { onKey, onCell, onRow, onFold, onScrolled, onRoom } = props;
  const { say } = useWords();
  const lineHeight = LINE_HEIGHTS[useSettings().settings.density];
  const scroller = useRef<HTMLDivElement>(null);
  const { plans } = table.comparison;
  const { place } = view;
  const current = lines.findIndex(({ id }) => id === place?.line);
  const { drawn, height, bring, offset, page } = useLineWindow(scroller, lines, current, lineHeight, view.scrolled);
  const stop: MatrixPlace | null = current === -1 ? firstPlace(lines) : place;

  const wish = useRef<MatrixPlace | null>(null);
  useImperativeHandle(handle, () => ({
    reveal: (next) => {
      wish.current = next;
      bring(lines.findIndex(({ id }) => id === next.line));
    },
    focus: () => scroller.current?.querySelector<HTMLElement>("[data-cell][tabindex='0']")?.focus(),
    page: () => page,
  }));
  // After every drawing, because the line may only now have come to be drawn.
  useLayoutEffect(() => {
    const wanted = wish.current;
    if (wanted === null) return;
    const line = scroller.current?.querySelector(`[data-line="${CSS.escape(wanted.line)}"]`);
    const cell = line?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(wanted.plan ?? "")}"]`);
    if (cell === null || cell === undefined) return;
    wish.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  useRoom(scroller, onRoom);
  useLastScroll(scroller, offset, onScrolled);

  const box = drawn.find(({ index }) => index === current);
  return (
    <div
      ref={scroller}
      className="matrix-grid"
      style={
        {
          "--w-task": `${taskWidth}px`,
          "--columns": plans.length,
          "--w-cell": `${cellWidth(show)}px`,
          "--h-task": `${lineHeight}px`,
        } as CSSProperties
      }
      data-region="table"
    >
      <GridTable
        aria-label={say("nav.matrix")}
        aria-rowcount={lines.length + 1}
        aria-colcount={plans.length + 1}
        aria-busy={busy}
        onKeyDown={onKey}
      >
        <thead>{heads}</thead>
        <tbody style={{ blockSize: height }}>
          {drawn.map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const isHere = index === current;
            const isStop = line.id === stop?.line;
            return (
              <tr
                key={line.id}
                aria-rowindex={index + 2}
                className={`${line.kind === "group" ? "group-line" : "task-line"}${isHere ? " current" : ""}`}
                style={{ insetBlockStart: start }}
                data-line={line.id}
              >
                {line.kind === "group" ? (
                  <GroupLine group={line} table={table} isTabStop={isStop} onFold={() => onFold(line.id)} />
                ) : (
                  <TaskLine
                    task={line.task}
                    table={table}
                    show={show}
                    near={distances.figuresOf(line.task.row)}
                    current={isHere ? (place?.plan ?? "task") : null}
                    tabStop={isStop ? (stop?.plan ?? "task") : null}
                    onCell={onCell}
                    onRow={onRow}
                  />
                )}
              </tr>
            );
          })}
        </tbody>
      </GridTable>
      {card !== null && box !== undefined && place !== null && place.plan !== null
        ? card({ top: box.start, height: lineHeight, plan: place.plan })
        : null}
    </div>
  );
}

function firstPlace(lines: readonly MatrixLine[]): MatrixPlace | null {
  const [first] = lines;
  return first === undefined ? null : { line: first.id, plan: null };
}
