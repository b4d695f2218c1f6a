import { simplify } from "../../shared/text/simplify.ts";

// How likely bytes were decoded rightly. Bytes in the wrong Chinese encoding rarely are an error; they come out as
// characters that nobody uses. GB 2312 ordered its characters by use: level 1 holds the 3,755 common ones, which make
// up about 98 % of the shipped plans.

const FIRST_LEAD = 0xb0;
const LAST_LEAD = 0xd7;
const FIRST_TRAIL = 0xa1;
const LAST_TRAIL = 0xfe;

/** As many characters as tell; more would cost time and change nothing. */
const SAMPLE = 20_000;

const common = new Set(level1());

/** The share of the text's Han and other non-ASCII characters that are common in Chinese, 0–1; 1 where it has none. */
export function commonShare(text: string): number {
  const sample = [...simplify(text.slice(0, SAMPLE))].filter((character) => character > "\x7f");
  if (sample.length === 0) return 1;
  return sample.filter(isCommon).length / sample.length;
}

/** The share of the text's characters that are common in Chinese, or printable ASCII, 0–1. */
export function readableShare(text: string): number {
  const sample = [...simplify(text.slice(0, SAMPLE))];
  return sample.filter((character) => /[\t\n\r -~]/u.test(character) || isCommon(character)).length / sample.length;
}

/** Whether control characters are so many, or of such a kind, that this is no text. */
export function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  const controls = text.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0;
  return controls * 100 > text.length;
}

/** Level 1, CJK punctuation, full-width forms, and the general punctuation that Chinese text uses. */
function isCommon(character: string): boolean {
  return common.has(character) || /[\u3000-\u301f\uff00-\uffe5\u00b7\u2010-\u2026\u2460-\u2473]/u.test(character);
}

function level1(): string[] {
  const trails = Array.from({ length: LAST_TRAIL - FIRST_TRAIL + 1 }, (_, at) => FIRST_TRAIL + at);
  const leads = Array.from({ length: LAST_LEAD - FIRST_LEAD + 1 }, (_, at) => FIRST_LEAD + at);
  const bytes = leads.flatMap((lead) => trails.flatMap((trail) => [lead, trail]));
  return [...new TextDecoder("gb18030").decode(Uint8Array.from(bytes))].filter((one) => /\p{Script=Han}/u.test(one));
}
