import type { InputHTMLAttributes, KeyboardEvent, Ref } from "react";
import { isComposing } from "./input-method.ts";

type Passed = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "onInput" | "onKeyDown">;
type TextFieldProps = Passed & {
  readonly value: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** Every change, composition included; keep it, and give it back as `value` untouched. */
  readonly onValue: (value: string) => void;
  /** The text once no input method is composing: the moment to search. */
  readonly onSettled?: (value: string) => void;
  /** A key that no input method wants for itself. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** The one text input of the program. Keys of an input method reach neither its owner nor the window's shortcuts. */
export function TextField({ value, onValue, onSettled, onKey, ...passed }: TextFieldProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...passed}
      value={value}
      onChange={(event) => {
        onValue(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) onSettled?.(event.target.value);
      }}
      onCompositionEnd={(event) => onSettled?.(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!isComposing(event.nativeEvent)) return onKey?.(event);
        event.stopPropagation();
        // The browser empties a search field on Esc even while an input method composes in it.
        if (event.key === "Escape") event.preventDefault();
      }}
    />
  );
}
