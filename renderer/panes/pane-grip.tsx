import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { NARROWEST_PANE, WIDEST_PANE } from "../../shared/contract/settings.ts";
import { useWords } from "../catalogue/words.tsx";
import type { Pane } from "./draw-width.ts";
import { usePane } from "./use-pane.ts";

type PaneGripProps = { readonly pane: Pane };

/** How far the pointer may go before a press is a drag and no click. */
const STILL = 3;
const STEP = 16;

/**
 * The edge of the outline or the panel at the right, beside it in the page: it is dragged, or moved with the arrows, to make
 * the pane wider; a double click gives back the program's own width, Enter folds the pane away and unfolds it.
 */
export function PaneGrip({ pane }: PaneGripProps) {
  const { say } = useWords();
  const { folded, setWidth, draw, fold } = usePane(pane);
  const grip = useRef<HTMLHRElement>(null);
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [now, setNow] = useState(0);
  const grows = pane === "outline" ? 1 : -1;

  const measured = () => Math.round(neighbourOf(grip.current)?.getBoundingClientRect().width ?? 0);
  const limited = (width: number) => Math.min(Math.max(Math.round(width), NARROWEST_PANE), WIDEST_PANE);
  const dragged = ({ clientX }: PointerEvent) =>
    from.current === null ? null : limited(from.current.width + (clientX - from.current.x) * grows);
  const drop = (event: PointerEvent) => {
    const width = dragged(event);
    const moved = from.current !== null && Math.abs(event.clientX - from.current.x) > STILL;
    from.current = null;
    if (folded) fold();
    else if (moved && width !== null) setWidth(width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (event.key === "Enter") fold();
    else if (step !== undefined && !folded) setWidth(limited(measured() + step * grows));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <hr
      ref={grip}
      className={folded ? `pane-grip ${pane} folded` : `pane-grip ${pane}`}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say(`pane.${pane}`)}
      aria-valuenow={folded ? 0 : now}
      aria-valuemin={0}
      aria-valuemax={WIDEST_PANE}
      title={say(folded ? "pane.unfold" : "pane.how")}
      onFocus={() => setNow(measured())}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: measured() };
      }}
      onPointerMove={(event) => {
        const width = dragged(event);
        if (width !== null && !folded) draw(width);
      }}
      onPointerUp={drop}
      onDoubleClick={() => setWidth(null)}
    />
  );
}

/** The pane itself stands right before its grip. */
function neighbourOf(grip: HTMLElement | null): Element | null {
  return grip?.previousElementSibling ?? null;
}
