import { guardText } from "../../../shared/sheet/formula-start.ts";

/** The text that `guardText` was given. */
export function unguardText(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && guardText(rest) === text ? rest : text;
}
