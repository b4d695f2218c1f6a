import table from "../../../resources/encodings/big5-hong-kong.json" with { type: "json" };

// The Encoding Standard's Big5 has some 5,000 characters more than the decoder of Node: those of Hong Kong, and ETEN's
// ①, ⑴, ⅰ and kana. Node gives their codes as private use characters, in the order of the codes; the table beside it
// names them in that order, U+FFFD where the standard has none (index-big5 of the Encoding Standard).

/** Two single bytes that are no character come as these. */
const NOT_IN_STANDARD = "\u0080\uf8f8";
const UNKNOWN = new RegExp(`[\\ue000-\\uf848${NOT_IN_STANDARD}]`, "gu");

const FIRST = Number.parseInt(table.first, 16);
const characters = [...table.rows.join("")];
const sequences = new Map(Object.entries(table.sequences).map(([code, word]) => [Number.parseInt(code, 16), word]));

/** The text with the characters that Node's Big5 decoder does not know; a code that means none becomes U+FFFD. */
export function restoreHongKong(text: string): string {
  return text.replace(UNKNOWN, (unknown) => characterOf(unknown.charCodeAt(0)));
}

function characterOf(code: number): string {
  return sequences.get(code) ?? characters[code - FIRST] ?? "\ufffd";
}
