import { foldedOf, gapsIn, type Passage, textOf } from "../passage.ts";
import { BARE_LABEL } from "./role-words.ts";
import { beginsLikeUnit, endsLikeBody } from "./unit-name.ts";

/** A text to cut and its folded copy, of one length. */
export type Pair = { readonly text: string; readonly folded: string };

/** The words of a passage. */
export function pairOf(passage: Passage): Pair {
  return { text: textOf(passage), folded: foldedOf(passage) };
}

/**
 * The words of a passage with a comma for every gap of the source that parts two names (市财政局 市教育局), and a colon
 * for one behind a label (责任单位 市财政局); offsets in it are not the passage's.
 */
export function listPairOf(passage: Passage): Pair {
  const pair = pairOf(passage);
  const signs = new Map<number, string>();
  let start = 0;
  for (const at of gapsIn(passage)) {
    const before = pair.folded.slice(Math.max(start, at - LONGEST_NAME), at);
    const left = before.slice(before.search(LAST_NAME)).trim();
    const right = pair.folded.slice(at, at + LONGEST_NAME);
    if (BARE_LABEL.test(left)) signs.set(at, ":");
    else if (!SEPARATOR.test(right.charAt(0)) && partsNames(left, right)) signs.set(at, "、");
    else continue;
    start = at;
  }
  if (signs.size === 0) return pair;
  return { text: withSigns(pair.text, signs), folded: withSigns(pair.folded, signs) };
}

const SEPARATOR = /[、,，;；。:：(（)）〔〕【】\s]/u;
/** What stands behind the last separator. */
const LAST_NAME = /[^、,，;；。:：(（)）〔〕【】\s]*$/u;
const LONGEST_NAME = 30;
/** 国家税务总局 云河市税务局 is one name that was cut. */
const TAKES_PLACE = /(?:总局|总署|总队|总公司|银行|人行|协会)$/u;

function partsNames(left: string, right: string): boolean {
  return left.length >= 3 && endsLikeBody(left) && beginsLikeUnit(right) && !TAKES_PLACE.test(left);
}

function withSigns(words: string, signs: ReadonlyMap<number, string>): string {
  const parts: string[] = [];
  let from = 0;
  for (const [at, sign] of signs) {
    parts.push(words.slice(from, at), sign);
    from = at;
  }
  return parts.join("") + words.slice(from);
}
