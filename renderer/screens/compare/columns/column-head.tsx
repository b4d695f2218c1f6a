import { type PointerEvent, useRef } from "react";
import type { ComparedPlan } from "../../../../shared/model/comparison.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import { placeOf, titleOf } from "../../plans/plan-columns.ts";
import { type ColumnActions, ColumnMenu } from "./column-menu.tsx";
import type { OpenColumn } from "./use-columns.ts";

type ColumnHeadProps = {
  readonly plan: ComparedPlan;
  readonly column: OpenColumn;
  readonly index: number;
  readonly isBase: boolean;
  /** Its place among the plans of the comparison, from 1. */
  readonly nth: number;
  readonly actions: ColumnActions;
  /** The side on which a column that is being dragged would stand. */
  readonly dropSide: "before" | "after" | null;
  /** It can be dragged to another place. */
  readonly canMove: boolean;
  /** The width while it is being dragged, and null for a double click: all even again. */
  readonly onWidth: (width: number | null) => void;
};

/** The head of a column: which plan it is, what can be done with it, and the grip that makes it wider. */
export function ColumnHead(props: ColumnHeadProps) {
  const { plan, column, index, isBase, nth, actions, dropSide, canMove, onWidth } = props;
  const { say } = useWords();
  const names = useShownScript().simplified;
  const { summary } = plan;
  const { metadata } = summary;
  return (
    <th
      scope="col"
      aria-colindex={index + 2}
      className={`column-head${isBase ? " base" : ""}${column.pinnedAt === null ? "" : " pinned"}${dropSide === null ? "" : ` drop-${dropSide}`}`}
      style={{ inlineSize: column.width, insetInlineStart: column.pinnedAt ?? undefined }}
      data-head={summary.id}
    >
      <div className="city-line" title={canMove ? say("compare.drag-column") : undefined}>
        <span className="city" lang={names.lang}>
          {names.words(placeOf(summary) ?? titleOf(summary))}
        </span>
        <span className="aside">
          {[
            metadata.year === null ? "" : String(metadata.year),
            metadata.script === "traditional" ? say("script.traditional.short") : "",
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
        {isBase ? <span className="base-badge">{say("compare.base")}</span> : null}
        {actions.isPinned && !isBase ? <span className="pin-badge">{say("compare.pinned-badge")}</span> : null}
        <ColumnMenu plan={summary} isBase={isBase} nth={nth} actions={actions} />
      </div>
      <div className="plan-title" lang={names.lang} title={names.words(titleOf(summary))}>
        <span className="readable">{names.words(titleOf(summary))}</span>
      </div>
      <div className="plan-number">
        <span className="readable" lang={names.lang}>
          {names.words(metadata.documentNumber ?? "")}
        </span>
        <span className="push">{say("compare.clauses", { count: summary.clauses })}</span>
      </div>
      <WidthGrip width={column.width} onWidth={onWidth} />
    </th>
  );
}

type WidthGripProps = { readonly width: number; readonly onWidth: ColumnHeadProps["onWidth"] };

/** The right rule of a column, to be dragged. The keys for it are Shift − and Shift +. */
function WidthGrip({ width, onWidth }: WidthGripProps) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const drag = (event: PointerEvent) => {
    if (from.current !== null) onWidth(from.current.width + event.clientX - from.current.x);
  };
  return (
    <span
      className="width-grip"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => onWidth(null)}
    />
  );
}
