/**
 * Words that say how far somebody is bound: ordered, allowed, encouraged, tried. 要, 应, 须 and 可 are most often parts of
 * other words (重要, 相应, 要求), which bind nobody.
 */
const STRENGTH =
  /应当|应该|应予|必须|务必|务求|不得|不准|严禁|禁止|可以|可视|可根据|鼓励|提倡|倡导|探索|试行|试点|力争|争取|原则上|逐步|适时|确保|一律|尽量|尽可能|(?<![重主需必纪摘只首概简提紧扼机次])要(?![求素点件闻害领义务事案目道职紧塞旨员])|(?<![相反适供对响效顺呼感回报接照策因])应(?![用对急变该答有邀届聘付]|.尽)|(?<!必|无)须(?!知|要)|(?<![许认不])可(?![行靠能视持见信续])/gu;

/** Words of obligation in a folded text, in order. */
export function findStrengthWords(fold: string): { readonly start: number; readonly end: number }[] {
  return [...fold.matchAll(STRENGTH)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
