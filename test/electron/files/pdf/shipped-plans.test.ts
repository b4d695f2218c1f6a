import { expect, test } from "vitest";
import { isWide } from "../../../../shared/reading/white-space.ts";
import { SHIPPED, shippedText } from "../../corpus/a-plan.ts";
import { type Sheet, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

/** How an official letter is set: 22 lines of 28 characters, paragraphs set in by two. */
const PAGE = { lines: 22, characters: 28, left: 74, top: 110, pitch: 29, size: 16 } as const;

type SetLine = { readonly words: string; readonly indent: number };

function setParagraph(words: string): SetLine[] {
  const lines: SetLine[] = [];
  let [line, width, indent] = ["", 2, 2];
  for (const character of words) {
    const own = isWide(character.charCodeAt(0)) ? 1 : 0.5;
    if (width + own > PAGE.characters) {
      lines.push({ words: line, indent });
      [line, width, indent] = ["", 0, 0];
    }
    line += character;
    width += own;
  }
  return [...lines, { words: line, indent }];
}

function setPlan(plan: string): Sheet[] {
  const paragraphs = plan.split("\n").map((paragraph) => paragraph.trim());
  const lines = paragraphs.filter(Boolean).flatMap(setParagraph);
  const count = Math.ceil(lines.length / PAGE.lines);
  return Array.from({ length: count }, (_, page) => ({
    content: lines
      .slice(page * PAGE.lines, (page + 1) * PAGE.lines)
      .map(({ words, indent }, row) =>
        text(PAGE.left + indent * PAGE.size, PAGE.top + row * PAGE.pitch, PAGE.size, words),
      )
      .concat(text(280, 790, 14, `— ${page + 1} —`))
      .join(""),
  }));
}

test.each(SHIPPED)(
  "every word of %s comes out of a PDF as it went in, but for the numbers of the pages",
  async (id) => {
    const plan = shippedText(id).replace(/^\ufeff/u, "");
    const sheets = setPlan(plan);
    const { lines, asides } = await readMade(sheets, { encoding: "ToUnicode" });
    expect(lines.join("").replace(/\s+/gu, "")).toBe(plan.replace(/\s+/gu, ""));
    expect(asides).toEqual(sheets.map((_, page) => `— ${page + 1} —`));
  },
);
