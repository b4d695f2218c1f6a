type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * The name of a key press: modifiers in the order Ctrl, Alt, Shift; letters small unless a modifier stands before them:
 * `Ctrl+Shift+F`, `F1`, `[`. ⌘ counts as Ctrl.
 */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const ctrl = ctrlKey || metaKey;
  const named = key.length > 1;
  const parts = [ctrl ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey && (named || ctrl || altKey) ? "Shift" : ""];
  const shown = ctrl || altKey ? (named ? key : key.toUpperCase()) : key;
  return [...parts.filter((part) => part !== ""), shown].join("+");
}

const PRINTED: Readonly<Record<string, string>> = {
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  PgUp: "PageUp",
  PgDn: "PageDown",
  Esc: "Escape",
  Space: " ",
  "−": "-",
};
/** What the shifted keys of a keyboard type whose sign is not the capital of their letter. */
const SHIFTED: Readonly<Record<string, string>> = { "-": "_" };

/** The name of the key press that printed keys stand for: `Ctrl Shift ↑` is Ctrl+Shift+ArrowUp, `Y` is y, `Shift Y` is Y. */
export function chordOfPrinted(printed: string): string {
  const keys = printed.split(" ");
  const last = keys.at(-1) ?? "";
  const modifiers = keys.slice(0, -1);
  const key = PRINTED[last] ?? last;
  if (modifiers.includes("Ctrl") || modifiers.includes("Alt") || key.length > 1) return [...modifiers, key].join("+");
  return modifiers.includes("Shift") ? (SHIFTED[key] ?? key) : key.toLowerCase();
}

/** True for a key that types something: a letter, a figure, a sign. The space bar, which also presses buttons, is none. */
export function isCharacterKey(chord: string): boolean {
  return [...chord].length === 1 && chord !== " ";
}
