/** What a unit does for a clause; `time` and `none` mark labels whose values are no units. */
export type Role = "lead" | "cooperate" | "responsible";

const LEAD = "牵头|主办";
const COOPERATE = "配合|协助|(?<!政)协办|协同|参与|参加|支持";
// A scanner reads 负贵 for 负责.
const RESPONSIBLE = "负[责贵]|承办|落实|实施|承担|组织实施|统筹(?=推进|协调|$|[,;。、])|(?<=为)责任";

const DUTY = "(?:职责|职能|权限|责任|任务|分工|要求)";
const ADVERB =
  `(?:(?:按照?|依据|依照|依|根据|结合)(?:各自|工作|部门|有关|相关|本部门|本单位|法定)?(?:的)?${DUTY}{1,3}(?:和${DUTY}{1,2})?` +
  "|分别|分工|共同|具体|统一|联合|各自|组织|抓好|抓紧|切实|积极|密切|作为|为|主动)";

/** A verb that gives the units before it a role, with the adverbs before and the verbs after it; in 主办单位 it is none. */
export const ROLE_VERB = new RegExp(
  `${ADVERB}{0,3}(?:${LEAD}|${COOPERATE}|${RESPONSIBLE})(?:(?<=为..)(?:单位|部门)|(?!单位|部门|机构|主体))` +
    `(?:${LEAD}|${COOPERATE}|${RESPONSIBLE}|组织|抓好|推进|完成|办理|做好|开展|工作){0,4}`,
  "u",
);

/** The first verb of a folded text that gives a role and stands outside brackets: where it is and its words. */
export function findRoleVerb(folded: string): { readonly index: number; readonly words: string } | null {
  const masked = folded.replace(/\([^()]*\)|〈[^〈〉]*〉|〔[^〔〕]*〕|\[[^[\]]*\]/gu, (bracket) =>
    " ".repeat(bracket.length),
  );
  const match = ROLE_VERB.exec(masked);
  return match === null ? null : { index: match.index, words: match[0] };
}

/** The role that a verb group gives. 牵头 anywhere in it leads; 配合 comes before 负责. */
export function roleOfVerb(verb: string): Role {
  if (new RegExp(LEAD, "u").test(verb)) return "lead";
  return new RegExp(COOPERATE, "u").test(verb) ? "cooperate" : "responsible";
}

const LABEL_DUTY =
  "牵头落实|牵头责任|牵头市|牵头|主办|主要责任|第一责任|直接责任|主责|责任|落实|承办|实施|负责|配合责任|配合|协办|协同|协助|协作|参与|参加|分管|主管|督办|督查|督导|监督";
const LABEL_BODY =
  "单位|部门|主体|科\\(处\\)室|处\\(科\\)室|科室|处室|股室|站所|机构|企业|镇街|街镇|县区|区县|地区|领导|同志|人员|人";
const LABEL_TIME =
  "(?:完成|办理|办结|工作|落实|整改|实施|推进|计划完成|预计完成|时间)(?:时限|时间|期限|日期|进度|节点)|时间(?:要求|节点|安排)|时限要求|进度(?:安排|要求)";
const LABELS = `(?:${LABEL_DUTY})(?:${LABEL_BODY})|${LABEL_TIME}|(?:责任|任务|职责|工作)?分工|时限|期限|牵头|主办|配合|协办|责任`;
const OPEN = "[([【〔]";
const CLOSE = "[)\\]】〕]";

/** A label at the start of a text: 责任单位:…, 【责任单位】… */
export const LABEL = new RegExp(
  `^(?:第?\\d{1,3}[-—–至、]\\d{1,3}(?:项|条)(?:任务|工作)?)?(?:(${LABELS})(?:[和及与、/](?:${LABELS}))?\\s?:\\s?|${OPEN}(${LABELS})${CLOSE}\\s?:?\\s?|(${LABELS})[】\\]]\\s?:?)`,
  "u",
);
/** A label inside a text, after a stop, a bracket or a blank. */
export const LABEL_INSIDE = new RegExp(
  `(?<=[。；;,、!)\\]】\\s])(?:[【[(]?(?:${LABELS})\\s?:|【(?:${LABELS})】)`,
  "gu",
);

/** A label wherever it stands; the longest where one lies in another. */
export const ANY_LABEL = new RegExp(`(?:${LABELS})\\s?:|【(?:${LABELS})】`, "gu");

/** A label alone, without the colon behind it; short ones are words of a sentence as well. */
export const BARE_LABEL = new RegExp(`^(?:(?:${LABEL_DUTY})(?:${LABEL_BODY})|${LABEL_TIME})$`, "u");

/** The label that a folded text begins with: what it says and how long it is; null where there is none. */
export function labelAt(folded: string): { readonly words: string; readonly length: number } | null {
  const match = LABEL.exec(folded);
  if (match === null) return null;
  return { words: match[1] ?? match[2] ?? match[3] ?? "", length: match[0].length };
}

/** What a label's value holds. */
export function kindOfLabel(label: string): Role | "time" | "none" {
  if (/领导|同志|人员?$|督/u.test(label)) return "none";
  if (/时|期限|日期|进度/u.test(label)) return "time";
  if (/牵头|主办|主责/u.test(label)) return "lead";
  return /配合|协|参/u.test(label) ? "cooperate" : "responsible";
}

/** What belongs below a label that stands alone on its line; null for other words. */
export function kindOfBareLabel(folded: string): Role | "time" | "none" | null {
  const label = labelAt(folded);
  return label !== null && label.length === folded.length ? kindOfLabel(label.words) : null;
}
