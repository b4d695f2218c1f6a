/** What is left of a text when its fonts do not say which characters they draw: any character of any script. */
const STRANGE =
  /\ufffd|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Greek}\p{Script=Cyrillic}A-Za-z\p{Nd}\p{Nl}\p{No}\p{P}\p{S}]/gu;
const BLANK = /\s/gu;

/** More strange characters than this part are no text. */
const MOST_STRANGE = 0.3;

/** True where the characters can be those of a Chinese or English text; false for the numbers of drawings in a font. */
export function isLegible(text: string): boolean {
  const characters = text.length - (text.match(BLANK)?.length ?? 0);
  return (text.match(STRANGE)?.length ?? 0) <= characters * MOST_STRANGE;
}
