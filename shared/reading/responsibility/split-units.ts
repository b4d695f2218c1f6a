import { simplify } from "../../text/simplify.ts";
import { closingBracket, type Stretch, splitOutside } from "./brackets.ts";
import type { Pair } from "./pair.ts";
import {
  beginsJointName,
  beginsLikeUnit,
  continuesPlace,
  endsLikeUnit,
  isBareNoun,
  isBarePlace,
  isPlaceWord,
} from "./unit-name.ts";

/** A unit of a list: its name as written, and the folded name that the rules look at. */
export type Unit = { readonly name: string; readonly folded: string; readonly roleInBrackets: string | null };

const GLOSS = /见|含|下同|简称|除外|包括|列第|排名|排第|排在|下称|以下|名单|详|参照|同下/u;
const ROLE_IN_BRACKETS = /^(?:牵头|主办|配合|协办|协助|负责|参与)(?:单位|部门)?$/u;
const AND_SO_ON = /等(?:(?:有关|相关)?(?=部门$|单位$)|$)/u;

/**
 * Cuts a list of units at its separators into names. Brackets inside a name stay (各县(市、区)人民政府), glosses
 * (见附件…, 含…下同) go; 市、县(市)区政府 and 市政府各部门、单位 are one unit each; 等部门 is dropped, 等相关部门 leaves 相关部门.
 */
export function splitUnits(pair: Pair): Unit[] {
  const joined = joinParts(pair, splitOutside(pair.folded, "、,，;；/ \n"));
  return joined.flatMap((stretch) => splitJoint(pair.folded, stretch)).flatMap((stretch) => unitsOf(pair, stretch));
}

/** Puts together what a separator cut although it is one name. */
function joinParts(pair: Pair, pieces: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  let open: number | null = null;
  pieces.forEach((piece, index) => {
    const words = pair.folded.slice(piece.start, piece.end);
    const next = pieces[index + 1];
    const below = next === undefined ? "" : pair.folded.slice(next.start, next.end);
    if (goesOn(words, below, open !== null)) {
      open ??= piece.start;
      return;
    }
    const last = joined.at(-1);
    if (open === null && last !== undefined && isBareNoun(words))
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push({ start: open ?? piece.start, end: piece.end });
    open = null;
  });
  return joined;
}

/** Whether the name that words begin goes on behind the separator. */
export function goesOn(words: string, next: string, isOpen: boolean): boolean {
  if (next.length === 0) return false;
  return (
    ((isBarePlace(words) || (isOpen && isPlaceWord(words))) && continuesPlace(next)) || beginsJointName(words, next)
  );
}

const AND = /以及|会同|联合|和|及其|及|与|暨/gu;

/** Cuts at 和, 及, 与 where a whole name stands on the left: 市政府办公厅和各县区政府, but not 市经济和信息化委. */
function splitJoint(folded: string, stretch: Stretch): Stretch[] {
  const words = folded.slice(stretch.start, stretch.end);
  for (const match of words.matchAll(AND)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    const fits = endsLikeUnit(left) && right.length >= 2 && match[0] !== "及其" && depthOf(left) === 0;
    if (!fits || !(beginsLikeUnit(right) || endsLikeUnit(right))) continue;
    const middle = stretch.start + match.index;
    return [
      { start: stretch.start, end: middle },
      ...splitJoint(folded, { start: middle + match[0].length, end: stretch.end }),
    ];
  }
  return [stretch];
}

function depthOf(folded: string): number {
  return (folded.match(/[(〈]/gu)?.length ?? 0) - (folded.match(/[)〉]/gu)?.length ?? 0);
}

/** One name, or the two names around 等. */
function unitsOf(pair: Pair, stretch: Stretch): Unit[] {
  const folded = pair.folded.slice(stretch.start, stretch.end);
  const so = folded.match(
    /^(.{2,}?)等(?=(?:有关|相关|市级|市直|市|各|\d{1,3}个|[一二三四五六七八九十]{1,3}个)?.{0,6}(?:部门|单位|机构|企业)?$)(.*)$/u,
  );
  if (so === null) return nameOf(pair, stretch);
  const [, head = "", tail = ""] = so;
  const first = nameOf(pair, { start: stretch.start, end: stretch.start + head.length });
  const isFiller =
    (AND_SO_ON.test(`等${tail}`) && !/^(?:有关|相关)/u.test(tail)) || /^[\d一二三四五六七八九十]/u.test(tail);
  if (isFiller || !endsLikeUnit(tail)) return first;
  return [...first, ...nameOf(pair, { start: stretch.end - tail.length, end: stretch.end })];
}

function nameOf(pair: Pair, stretch: Stretch): Unit[] {
  let end = stretch.end;
  let roleInBrackets: string | null = null;
  for (;;) {
    const bracket = closingBracket(pair.folded.slice(stretch.start, end));
    if (bracket === null) break;
    const inside = pair.folded.slice(stretch.start + bracket.start + 1, end - 1);
    if (ROLE_IN_BRACKETS.test(inside)) roleInBrackets = inside;
    else if (!GLOSS.test(inside) && !isPerson(inside)) break;
    end = stretch.start + bracket.start;
  }
  const trimmed = trim(pair.folded, stretch.start, end);
  const folded = pair.folded.slice(trimmed.start, trimmed.end);
  if (folded.length === 0) return [];
  return [{ name: simplify(pair.text.slice(trimmed.start, trimmed.end)), folded, roleInBrackets }];
}

/** 市财政局(王某): who does it there. */
function isPerson(inside: string): boolean {
  return PERSON.test(inside) && !endsLikeUnit(`某${inside}`);
}

const PERSON =
  /^[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]\p{Script=Han}{1,2}(?:同志)?$/u;

const EDGES = " .。·•-:*★☆)]】";

function trim(folded: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && EDGES.includes(folded.charAt(from))) from += 1;
  while (to > from && " .。·•-:*★☆".includes(folded.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
