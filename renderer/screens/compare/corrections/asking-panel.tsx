import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { isComposing } from "../../../components/input-method.ts";
import { TextField } from "../../../components/text-field.tsx";

type AskingPanelProps = { readonly question: string; readonly onClose: () => void; readonly children: ReactNode };

/** A small panel over the table that asks one thing. Its first field has the focus; Esc and a click elsewhere close it. */
export function AskingPanel({ question, onClose, children }: AskingPanelProps) {
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    panel.current?.querySelector("input")?.focus();
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && !panel.current?.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };

  return (
    <div ref={panel} className="move-panel" role="dialog" aria-label={question} onKeyDown={onKeyDown}>
      <p className="move-what">{question}</p>
      {children}
    </div>
  );
}

/** The reason for the next decision, which nobody has to give. */
export type WhyField = { readonly value: string; readonly onValue: (value: string) => void };

type WhyInputProps = { readonly why: WhyField; readonly onEnter?: () => void };

export function WhyInput({ why, onEnter }: WhyInputProps) {
  const { say } = useWords();
  return (
    <TextField
      className="why"
      aria-label={say("compare.why")}
      placeholder={say("compare.why")}
      maxLength={1000}
      value={why.value}
      onValue={why.onValue}
      onKey={(event) => {
        if (event.key !== "Enter" || onEnter === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onEnter();
      }}
    />
  );
}
