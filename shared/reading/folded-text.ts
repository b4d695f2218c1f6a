import { mendRadicals } from "../text/radicals.ts";
import { simplify } from "../text/simplify.ts";

// The reader's rules are written once, in simplified script and half-width forms. They run over a copy of the source
// in which every character stands at its own offset, so that what a rule finds needs no translation back.

const NEEDS_FOLDING = /[\u2e80-\u2fdf\u3000-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const WIDE_FORMS = /[\u3000\uff01-\uff5e]/gu;
const CHUNK = 4096;
/** Letters that a scanner or a typist puts for digits: 2O18年, 〔20l8〕, 5月l日. */
const YEAR_WITH_LETTERS = /(?<![A-Za-z\d])[12][\dOoIl]{3}(?=[年〕\])】﹞])/gu;
const LETTER_ZERO = /(?<=\d)[Oo](?=[\dOo年月日号])/gu;
const LETTER_ONE = /(?<=\d)l(?=[\dOol年月日号])/gu;

/**
 * The text in simplified script and half-width forms, with radicals as characters and letters inside dates read as the digits they stand for; as
 * long as the text: offsets in the one are offsets in the other.
 */
export function foldInPlace(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  const folded = inPlace(inPlace(text, mendRadicals), simplify).replace(WIDE_FORMS, narrow);
  return /\d[OoIl]/u.test(folded) ? lettersToDigits(folded) : folded;
}

function lettersToDigits(folded: string): string {
  return folded
    .replace(YEAR_WITH_LETTERS, (year) => year.replace(/[Oo]/gu, "0").replace(/[Il]/gu, "1"))
    .replace(LETTER_ZERO, "0")
    .replace(LETTER_ONE, "1");
}

/** Applies a conversion piece by piece, leaving alone the characters whose length it would change. */
function inPlace(text: string, convert: (piece: string) => string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  if (text.length > CHUNK) {
    const pieces: string[] = [];
    for (let at = 0; at < text.length; at += CHUNK) pieces.push(inPlace(text.slice(at, at + CHUNK), convert));
    return pieces.join("");
  }
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const converted = convert(unit);
    folded += converted.length === 1 ? converted : unit;
  }
  return folded;
}

function narrow(wide: string): string {
  const code = wide.charCodeAt(0);
  return code === 0x3000 ? " " : String.fromCharCode(code - 0xfee0);
}
