import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

type MarkTipProps = {
  /** The view whose marks bear `data-tip`, the ids of what explains them. */
  readonly view: RefObject<HTMLElement | null>;
};

const DISTANCE = 6;
// Time to move the pointer from a mark onto its explanation.
const GRACE_MS = 120;

/** Explains noise and warnings while the pointer is on them or they have the focus; Esc puts the explanation away. */
export function MarkTip({ view }: MarkTipProps) {
  const [mark, setMark] = useState<HTMLElement | null>(null);
  const tip = useRef<HTMLDivElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stay = () => clearTimeout(leaving.current);
  const leave = () => {
    stay();
    leaving.current = setTimeout(() => setMark(null), GRACE_MS);
  };

  useEffect(() => {
    const root = view.current;
    if (root === null) return;
    const enter = ({ target }: Event) => {
      const found = target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
      clearTimeout(leaving.current);
      if (found !== null) setMark(found);
      else away();
    };
    const away = () => {
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => setMark(null), GRACE_MS);
    };
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === "Escape") setMark(null);
    };
    root.addEventListener("pointerover", enter);
    root.addEventListener("pointerleave", away);
    root.addEventListener("focusin", enter);
    root.addEventListener("focusout", away);
    document.addEventListener("keydown", dismiss);
    return () => {
      root.removeEventListener("pointerover", enter);
      root.removeEventListener("pointerleave", away);
      root.removeEventListener("focusin", enter);
      root.removeEventListener("focusout", away);
      document.removeEventListener("keydown", dismiss);
    };
  }, [view]);

  useLayoutEffect(() => {
    if (mark === null) return;
    const follow = () => {
      if (tip.current !== null) place(tip.current, mark);
    };
    follow();
    const root = view.current;
    root?.addEventListener("scroll", follow);
    return () => root?.removeEventListener("scroll", follow);
  }, [mark, view]);

  if (mark === null) return null;
  const explanations = (mark.dataset.tip ?? "").split(" ").flatMap((id) => document.getElementById(id) ?? []);
  return (
    // The mark is described by the hidden text already; this is for the eye.
    <div
      ref={tip}
      className={mark.classList.contains("warning") ? "mark-tip damage" : "mark-tip"}
      aria-hidden="true"
      onPointerEnter={stay}
      onPointerLeave={leave}
    >
      {explanations.map((explanation) => (
        <p key={explanation.id}>
          <span className="box">{explanation.dataset.label}</span>
          {explanation.textContent}
        </p>
      ))}
    </div>
  );
}

/** Above the mark's first line, or below its last where there is no room. */
function place(tip: HTMLElement, mark: HTMLElement): void {
  const lines = [...mark.getClientRects()];
  const first = lines[0] ?? mark.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const { width, height } = tip.getBoundingClientRect();
  const above = first.top - height - DISTANCE;
  tip.style.top = `${above > 0 ? above : last.bottom + DISTANCE}px`;
  tip.style.left = `${Math.max(DISTANCE, Math.min(first.left, window.innerWidth - width - DISTANCE))}px`;
}
