import { Converter } from "opencc-js/t2cn";

// Phrase level, target `cn`: right for text that was converted mechanically, where `tw` and `twp` rewrite words (軟體 → 软件).
const convert = Converter({ from: "t", to: "cn" });

/** The text in simplified script. */
export function simplify(text: string): string {
  return convert(text);
}
