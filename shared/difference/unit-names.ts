// Names of units by their general form, not from a list: 市发展改革委, 省政府办公厅, 各区人民政府, 市场监管局.

/** Endings of names. Some are also endings of common words (格局, 部署, 主办, 大厅), which are no names. */
const ENDING =
  "(?:委员会|管委会|办公室|办公厅|检察院|法院|(?<![格布结全大])局|(?<!部)委(?!会(?!议))|(?<!部)署|(?<![大分进客])厅|" +
  "(?<![主承协督转分能即帮举代通快可照查一])(?<!(?<!公)开)办)";
const GOVERNMENT = "(?:人民政府|政府)";
const OTHER_BODY = "(?:中心|集团|公司|银行|总队|支队|学院|医院)";

/** Characters that join a name to the sentence and are in none. */
const NOT_IN_NAME = "[的和与及由为将在对以从向把被等并或各是要应可须报送交经彻落照]";
const IN_NAME = `(?:(?!${NOT_IN_NAME})\\p{Script=Han})`;

const BEFORE_ITEM = "(?<=^|[、,;:。(\\[ <])";
const AFTER_ITEM = "(?=$|[、,;:。)\\] <>]|牵头|负责|配合|分别|按|等|和|及|与)";

/** An item of a list that ends like a unit. */
const LISTED = `${BEFORE_ITEM}${IN_NAME}{1,14}(?:${ENDING}|${GOVERNMENT}${ENDING})${AFTER_ITEM}`;

/** A level of administration; 市民 and 区域 are words of their own. */
const LEVEL = "(?:国务院|[省市区县州旗](?![民域别分情内外]))";

/** A level and its government (市区人民政府办公室), or a level, a field of work and an ending (市住房保障房管局). */
const LEVELLED = `${LEVEL}(?:[市区县级本]{0,2}${GOVERNMENT}${ENDING}*|${IN_NAME}{0,10}?(?:${ENDING}+|${OTHER_BODY}))`;

/** The governments below a city in one name: 县(市)区政府, 县(市、区)人民政府(管委会). */
const BELOW = `[市县]\\([市县区、]{1,3}\\)区?${GOVERNMENT}(?:\\(管委会\\))?`;

/** Those of zones: 开发区管委会, 高新区管理委员会. */
const OF_ZONE = "(?:(?:(?:经济|技术|高新|产业|工业){0,3}开发|高新|经开|功能|园)区(?:管委会|管理委员会))";

const NAME = new RegExp(`${OF_ZONE}|${BELOW}|${LISTED}|${LEVELLED}`, "gu");

/**
 * Unit names in a folded text. `isWordEdge` says whether a word begins or ends at an offset: 办 in 全市办理 ends no name
 * and 市 in 城市管理 begins none.
 */
export function findUnitNames(fold: string, isWordEdge: (at: number) => boolean): { start: number; end: number }[] {
  return [...fold.matchAll(NAME)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => isWordEdge(start) && isWordEdge(end));
}
