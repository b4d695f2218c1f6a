import { foldScript } from "./script.ts";

/** The text in simplified script. */
export function simplify(text: string): string {
  return foldScript(text).text;
}
