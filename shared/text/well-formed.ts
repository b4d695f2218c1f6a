const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with U+FFFD for every half of a surrogate pair that stands alone, as `toWellFormed` of newer browsers. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\uFFFD");
}
