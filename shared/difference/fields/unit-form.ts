import { foldForms } from "../../text/forms.ts";
import { withoutPlace } from "../layers/place-names.ts";

/** Long forms and what they are cut to, applied in this order: 市发展和改革委员会 and 市发改委 are one unit. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^(?:中共|中国共产党)/u, ""],
  // 发展改革委(能源局), 各县区政府(管委会)
  [/[<(][^<>()]*[>)]$/u, ""],
  [/委员会/gu, "委"],
  [/(?:人民)?政府办公[厅室]|(?<!政)府办公[厅室]/gu, "政府办"],
  [/办公[厅室]/gu, "办"],
  [/人民政府/gu, "政府"],
  [/发展(?:和|与)?改革/gu, "发改"],
  [/人力资源(?:和|与)?社会保障|人力社保|人资社保/gu, "人社"],
  [/住房(?:和|与|保障(?:和|与)?)?城乡建设|城乡建设/gu, "住建"],
  [/卫生(?:和|与)?计划生育|卫生计生/gu, "卫计"],
  [/卫生健康/gu, "卫健"],
  [/市场监督管理/gu, "市场监管"],
  [/食品药品监督管理|食品药品监管/gu, "食药监"],
  [/工商行政管理/gu, "工商"],
  [/质量技术监督/gu, "质监"],
  [/安全生产监督管理|安全监管/gu, "安监"],
  [/国土(?:资源)?(?:(?:和|与)?规划)?/gu, "国土"],
  [/自然资源(?:和|与)规划/gu, "资源规划"],
  [/(?:生态)?环境保护/gu, "环保"],
  [/工业(?:和|与)?信息化/gu, "工信"],
  [/经济(?:和|与)?信息化/gu, "经信"],
  [/交通运输/gu, "交通"],
  [/互联网信息|网络安全和信息化|网络信息/gu, "网信"],
  [/新闻出版广电|文化广电新闻出版/gu, "文广新"],
  [/机构编制/gu, "编"],
  [/国有资产监督管理|国有资产监管/gu, "国资"],
  [/城市管理(?:行政)?(?:综合)?执法|城市管理/gu, "城管"],
  [/政务服务(?:和|与)?(?:大)?数据(?:管理)?/gu, "政务数据"],
  [/政务服务管理/gu, "政管"],
  [/行政审批(?:服务)?/gu, "审批"],
  [/政府?法制/gu, "法制"],
  [/民族宗教(?:事务)?/gu, "民宗"],
  [/(?:直属|所属)(?=部门|单位|机构)/gu, ""],
  [/各?(?:有关|相关)/gu, "有关"],
  [/各县\(市\)、?区|各县\(市、区\)|各县、?区|各区、?县|^各区(?=政府)/gu, "各县区"],
  // Who is meant together: 市政府各部门、单位 are 各部门, 市有关单位 are 有关部门.
  [/^政府(?=(?:其他)?各部门|有关)/u, ""],
  [/^其他(?=各)/u, ""],
  [/(?:部门、?)?单位$/u, "部门"],
  // The same office is a commission in one city and a bureau in another.
  [/(发改|住建|交通|城管|卫计|卫健|经信|工信|旅游|农业|水务)(?:委|厅)$/gu, "$1局"],
  [/法制局$/u, "法制办"],
];

/** The level at the head of a unit's name, which a plan of that level may leave out; 各县(市)区 is no level but a list. */
const LEVEL = /^[市县区州](?!级|直|[县区州]|市(?!政)|[(、])/u;

const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/**
 * The form by which the names of units, in simplified script, are compared: without the place, the plan's own level and what is only written
 * longer. 吉林市发展和改革委员会, 市发展改革委 and 发改委 have one form; 省发改委 has another.
 */
export function unitForm(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const form = shorten(name);
  known.set(name, form);
  return form;
}

function shorten(name: string): string {
  const local = withoutPlace(foldForms(name).text.replace(/\s/gu, "")).replace(LEVEL, "");
  return SHORTER.reduce((form, [long, short]) => form.replace(long, short), local);
}
