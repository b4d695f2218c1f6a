import fc from "fast-check";
import { planClauses } from "./clause-pairs.ts";

/** Characters that are often repeated, written in two scripts or widths, silent, outside the basic plane, or halves. */
const ALPHABET = [
  ..."政务公开开發发，。、的和要12２年月日号〔〕《》()（ ab%.",
  "𠀀",
  "𠀁",
  "\ud842",
  "\udc00",
  "\u200b",
  "\n",
];

const dense = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 40 }).map((characters) => characters.join(""));
const sentences = fc.constantFrom(...planClauses.flat().flatMap((text) => text.split(/(?<=[。；])/u)));
const prose = fc.array(sentences, { maxLength: 3 }).map((parts) => parts.join(""));

/** Any text at all. */
export const anyText = fc.oneof(
  dense,
  prose,
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme" }),
);

/** Two texts, often one an edited form of the other. */
export const textPair = fc.oneof(
  fc.tuple(anyText, anyText),
  fc
    .tuple(anyText, fc.array(fc.tuple(fc.nat(200), fc.nat(4), dense), { maxLength: 4 }))
    .map(([text, edits]): [string, string] => [text, edits.reduce(edit, text)]),
);

function edit(text: string, [at, removed, put]: [number, number, string]): string {
  const place = text.length === 0 ? 0 : at % text.length;
  return text.slice(0, place) + put.slice(0, 5) + text.slice(place + removed);
}
