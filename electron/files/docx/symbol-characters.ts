// Fonts that draw signs where others have letters. What they show is given here in Unicode, for the signs that plans
// contain: boxes to tick, bullets, circled numbers, arrows, Greek letters and mathematical signs (Unicode 7, L2/11-052).

type Table = ReadonlyMap<number, string>;

const WINGDINGS = tableOf({
  "41": "✌",
  "45": "☜☞☝☟",
  "4a": "☺",
  "6c": "●❍■□",
  "70": "❐❑❒",
  "74": "◆◆❖◆☒",
  "81": "①②③④⑤⑥⑦⑧⑨⑩",
  "8c": "❶❷❸❹❺❻❼❽❾❿",
  "9e": "·•",
  a1: "○",
  a4: "◉◎",
  a7: "▪□",
  aa: "✦★",
  d8: "➢",
  df: "←→↑↓",
  e8: "➔",
  ef: "⇦⇨⇧⇩",
  fb: "✗✓☒☑",
});
const WINGDINGS_2 = tableOf({ "4f": "✗✓☒☑☒☒", "6a": "①②③④⑤⑥⑦⑧⑨⑩", "75": "❶❷❸❹❺❻❼❽❾❿", "97": "●●", a2: "■□" });
const SYMBOL = tableOf({
  "20": " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
  "61": "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
  a2: "′≤⁄∞",
  a7: "♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
  c4: "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉",
  d5: "∏√⋅¬∧∨⇔⇐⇑⇒⇓◊",
  e5: "∑",
  f2: "∫",
});

const TABLES: ReadonlyMap<string, Table> = new Map([
  ["wingdings", WINGDINGS],
  ["wingdings 2", WINGDINGS_2],
  ["symbol", SYMBOL],
]);

/** Whether a font shows signs instead of letters. */
export function isSymbolFont(font: string): boolean {
  return TABLES.has(font.toLowerCase()) || /^(?:webdings|wingdings 3)$/iu.test(font);
}

/**
 * What a symbol font shows for a character, or null where that is not known here.
 *
 * @param code of the character, with or without the F000 that Word adds to it
 */
export function symbolCharacter(font: string, code: number): string | null {
  return TABLES.get(font.toLowerCase())?.get(code & 0xff) ?? null;
}

/** A table from runs of signs, each after the code of its first one in hexadecimal. */
function tableOf(runs: Readonly<Record<string, string>>): Table {
  return new Map(
    Object.entries(runs).flatMap(([first, signs]) =>
      [...signs].map((sign, index): [number, string] => [Number.parseInt(first, 16) + index, sign]),
    ),
  );
}
