import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { isComposing } from "./input-method.ts";
import { useLatest } from "./use-latest.ts";

type PopoverProps = {
  readonly label: string;
  /** What the button and the panel are called, where the label is only a sign. */
  readonly name?: string;
  readonly hint?: ReactNode;
  /** False where the button is reached by other keys than Tab. */
  readonly tabStop?: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
};

/** A button that unfolds a small panel below itself. Esc folds it, with the focus back on the button; so does whatever else is clicked or focused. */
export function Popover({ label, name, hint, tabStop = true, open, onOpen, children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();

  // The focus is taken once, however often the panel is drawn anew while it stands open.
  const latest = useLatest(onOpen);
  useLayoutEffect(() => {
    if (!open) return;
    focusFirst(panel.current);
    const away = (event: Event) => {
      if (!(event.target instanceof Element) || frame.current?.contains(event.target)) return;
      // A dialog that it opened lies over it, and leads back to it.
      const dialog = event.target.closest("dialog");
      if (dialog === null || dialog.contains(frame.current)) latest.current(false);
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, [open]);

  // A control that is drawn no more takes the focus with it, and Esc would then close nothing.
  useLayoutEffect(() => {
    if (open && document.activeElement === document.body) focusFirst(panel.current);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== "Escape" || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    onOpen(false);
    button.current?.focus();
  };

  return (
    <div className="popover" ref={frame}>
      <button
        type="button"
        ref={button}
        className="quiet"
        tabIndex={tabStop ? undefined : -1}
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {label}
        {hint}
      </button>
      <div
        id={id}
        ref={panel}
        className="popover-panel"
        role="dialog"
        aria-label={name ?? label}
        hidden={!open}
        onKeyDown={onKeyDown}
      >
        {open ? children : null}
      </div>
    </div>
  );
}

function focusFirst(panel: HTMLElement | null): void {
  (
    panel?.querySelector<HTMLElement>("input:checked") ??
    panel?.querySelector<HTMLElement>("input:enabled, select:enabled, button:enabled")
  )?.focus();
}
