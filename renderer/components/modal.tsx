import { type DialogHTMLAttributes, type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from "react";
import { isComposing } from "./input-method.ts";

type Passed = Omit<DialogHTMLAttributes<HTMLDialogElement>, "open" | "onClose" | "onKeyDown" | "onPointerDown">;
type ModalProps = Passed & {
  /** By which its owner closes it. */
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  /** A press beside it closes it, too: where nothing typed or chosen in it would be lost. */
  readonly isLight?: boolean;
  readonly children: ReactNode;
};

/**
 * A native dialog, open for as long as it is drawn: the browser keeps the focus inside it and gives it back afterwards.
 * Keys are its own; what lies below must neither close with it nor act.
 */
export function Modal({ ref, onClose, onKey, isLight = false, children, ...passed }: ModalProps) {
  useLayoutEffect(() => ref.current?.showModal(), [ref]);
  return (
    <dialog
      {...passed}
      ref={ref}
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (!isComposing(event.nativeEvent)) onKey?.(event);
        // The browser closes a dialog on Esc even while an input method still has a use for it.
        else if (event.key === "Escape") event.preventDefault();
      }}
      onPointerDown={({ target }) => {
        if (isLight && target === ref.current) ref.current?.close();
      }}
    >
      {children}
    </dialog>
  );
}
