import { isBalanced } from "./brackets.ts";

// How the names of public bodies are built, in folded text.

const SUFFIX =
  "局|委|办|厅|部|院|府|会|室|处|科|股|中心|单位|部门|集团|公司|社|联|协|团|校|大学|银行|人行|支行|分行|站|所|队|馆|街道|街|乡镇|镇|乡|村|社区|区|县|市|旗|组|台|园|机关|企业|机构|政府|高校|海关|税务|电信|移动|联通|供电|法院|检察院|办公厅|事业单位|专班|主体|热线|平台";
const GROUP = "(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)|〈[^〈〉]*〉|<[^<>]*>|[〔[【][^〔〕[\\]【】]*[〕\\]】])";
/** What a body proper is called, no place. */
const BODY = new RegExp(`(?:(?!省|市|区|县|旗|镇|乡|街|村)(?:${SUFFIX}))${GROUP}{0,2}$`, "u");
const UNIT = new RegExp(`(?:${SUFFIX})${GROUP}{0,2}$`, "u");

/** 市, 各县(市) … before a name that belongs to them all: 市、县(市)区政府 is one unit. */
const BARE_PLACE =
  /^(?:全[省市县区])?各?(?:省|市|州|盟|县|区|旗|镇|乡|乡镇|街道|园区|功能区|自治县|县级市)(?:\([省市州县区旗、,]{1,6}\))?(?:直)?$|^市?各(?:开发区|新区|园区|高新区|经开区|功能区|景区)$/u;
/** What goes on with such a name: 县(市)区政府, 街道办事处, 人民政府; but not 市直各部门, 区财政局. */
const PLACE_GOES_ON =
  /^(?:[县区旗镇乡州]|街道|园区|功能区|开发区|新区|高新区|经开区|景区|自治县|人民政府|政府|管委会)(?:\([^()]{1,12}\)|〔[^〔〕]{1,12}〕|[县区旗镇乡]|街道){0,3}(?:人民政府|政府|管委会|办事处|$)/u;
/** 单位, 部门 … that finish the name before: 市政府各部门、单位 is one unit. */
const BARE_NOUN = /^(?:单位|部门|机构|企业|企事业单位|直属单位|派出机构|直属机构)$/u;

const GENERIC =
  /^(?:各|有关|相关|其他|其它|全市|全区|全县|市级?(?:有关|相关|各)|区级?(?:有关|相关)|县级?(?:有关|相关)|省级?(?:有关|相关)|重点领域|各级)/u;
const PROPER = /^(?:省|市|区|县|州|盟|旗|自治区|[\p{Script=Han}]{1,4}[省市县区州])(?!各|有|相关|市)/u;

/** No longer name of a body begins with what is to be done. */
const ACTION =
  /^(?:推进|推动|推行|推广|加强|加快|加大|建立|健全|完善|优化|提升|提高|强化|深化|落实|开展|实施|做好|规范|打造|建设|构建|拓展|创新|扩大|全面|积极|进一步|大力|切实|持续|严格|统筹|整合|简化|压缩|公开|制定|组织开展|确保|巩固|培育|支持|鼓励)/u;

/** True for what ends like the name of a body. */
export function isUnitLike(folded: string): boolean {
  return (
    folded.length >= 2 &&
    folded.length <= 60 &&
    (UNIT.test(folded) || /^各(?:地|地区|级|方面)$/u.test(folded)) &&
    (folded.length <= 5 || !ACTION.test(folded)) &&
    !/[。；;:!?“”《》]/u.test(folded)
  );
}

/** True for the first part of a joint name, which ends where the name of a body could end. */
export function endsLikeUnit(folded: string): boolean {
  return folded.length >= 3 && UNIT.test(folded);
}

export function isBarePlace(folded: string): boolean {
  return BARE_PLACE.test(folded);
}

/** Whether words go on with the name that a bare place begins. */
export function continuesPlace(folded: string): boolean {
  return PLACE_GOES_ON.test(folded);
}

/** True for a kind of place alone that may follow another: 区 of 各县(市)、区政府, 新区 of 各开发区、新区、园区管委会. */
export function isPlaceWord(folded: string): boolean {
  return continuesPlace(folded) && !/(?:政府|管委会|办事处)$/u.test(folded);
}

/** 各行业 of 各行业、领域主管部门: the first part of a name that only the last part makes one. */
export function beginsJointName(folded: string, next: string): boolean {
  const isFirst = folded.startsWith("各") && folded.length <= 6 && !isUnitLike(folded);
  return isFirst && isUnitLike(next) && !next.startsWith("各");
}

/** True for a name that ends with what a body is called. */
export function endsLikeBody(folded: string): boolean {
  return folded.length >= 3 && BODY.test(folded);
}

export function isBareNoun(folded: string): boolean {
  return BARE_NOUN.test(folded);
}

/** 相关部门, 各县(市)区政府: a kind of body rather than one. */
export function isGeneric(folded: string): boolean {
  return GENERIC.test(folded);
}

/** The name of one body, said in full: 市教育局. */
export function isProper(folded: string): boolean {
  return folded.length >= 3 && PROPER.test(folded) && isUnitLike(folded) && !folded.includes("各");
}

/** True for what begins like the name of a body in this or another level: 市…, 各…, 有关…. */
export function beginsLikeUnit(folded: string): boolean {
  return (
    GENERIC.test(folded) ||
    /^(?:国家|中央|中国|中共|中直|省|市|区|县|州|盟|旗|镇|乡|自治区|管委会|开发区|高新区|经开区|新区|驻|人行|人民银行|国网|公安|团[省市区县]委|海关|[\p{Script=Han}]{2,4}[省市县区州])/u.test(
      folded,
    )
  );
}

/**
 * True for a name whose parts do not fit: a place in brackets after no place (市有关(市、区)政府), a 有 that is no 有关,
 * 各 behind a bracket, brackets that do not close.
 */
export function isDamaged(folded: string): boolean {
  if (!isBalanced(folded)) return true;
  if (
    /(?<![省市州县区旗盟乡镇])\((?:[省市县区旗州]{1,3}\)|[省市县区旗州](?:[、,][省市县区旗州]){1,3}[)府政])/u.test(
      folded,
    )
  )
    return true;
  if (/^.{0,5}(?<![国所公私设])有(?![关色限线机所])/u.test(folded)) return true;
  return (
    /\)各(?!部门|单位|级)/u.test(folded) ||
    /^市市(?!政|场|容|域)/u.test(folded) ||
    /各(?![承主协经督联]办).{1,2}办单位/u.test(folded)
  );
}
