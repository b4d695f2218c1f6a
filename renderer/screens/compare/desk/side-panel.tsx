import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { isComposing } from "../../../components/input-method.ts";
import { KeyCap } from "../../../components/key-cap.tsx";

type SidePanelProps = {
  readonly heading: ReactNode;
  /** Names the panel. */
  readonly name: string;
  readonly region: string;
  /** What takes the focus when the panel opens; the button that closes it where there is nothing else. */
  readonly entry?: RefObject<HTMLElement | null>;
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A panel at the right of the table, which stays in use beside it. Esc closes it from inside. */
export function SidePanel({ heading, name, region, entry, onKey, onClose, children }: SidePanelProps) {
  const { say } = useWords();
  const frame = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // What it was opened for may have the focus already.
    if (frame.current?.contains(document.activeElement) !== true)
      (entry?.current ?? close.current)?.focus({ preventScroll: true });
  }, [entry]);

  // The button that was pressed may have gone with what it changed.
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      (entry?.current ?? close.current)?.focus({ preventScroll: true });
    }
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key !== "Escape") return onKey?.(event);
    event.preventDefault();
    onClose();
  };
  return (
    <aside
      ref={frame}
      className="side-panel"
      aria-label={name}
      data-region={region}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) hadFocus.current = false;
      }}
    >
      <header>
        {heading}
        <button ref={close} type="button" className="quiet" onClick={onClose}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </header>
      <div className="panel-body" data-scrolls="">
        {children}
      </div>
    </aside>
  );
}
