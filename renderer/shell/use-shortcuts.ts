import { useEffect, useRef } from "react";
import { isComposing, isTyping } from "../components/input-method.ts";

/** What a key press does. Gives true where it did something; the browser's own action is then left out. */
export type Shortcuts = (press: KeyPress) => boolean;

export type KeyPress = {
  /** The key with its modifiers, in one order: `Ctrl+Shift+F`, `F1`, `[`. ⌘ counts as Ctrl. */
  readonly chord: string;
  /** A text field has the focus: keys that type must be left to it. */
  readonly typing: boolean;
};

/** Hears every key press of the window that neither an input method nor a component has taken. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (current.current({ chord: chordOf(event), typing: isTyping(event.target) })) event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The name of a key press: modifiers in the order Ctrl, Alt, Shift; letters small unless a modifier stands before them. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const ctrl = ctrlKey || metaKey;
  const named = key.length > 1;
  const parts = [ctrl ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey && (named || ctrl || altKey) ? "Shift" : ""];
  const shown = ctrl || altKey ? (named ? key : key.toUpperCase()) : key;
  return [...parts.filter((part) => part !== ""), shown].join("+");
}
