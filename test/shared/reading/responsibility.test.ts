import { expect, test } from "vitest";
import { foldInPlace } from "../../../shared/reading/folded-text.ts";
import { isStatement, trailingStatement } from "../../../shared/reading/responsibility/find-statement.ts";
import { inlineStatements } from "../../../shared/reading/responsibility/inline-statements.ts";
import { parseResponsibility } from "../../../shared/reading/responsibility/parse-responsibility.ts";

function pair(text: string) {
  return { text, folded: foldInPlace(text) };
}

/** 牵头 a、b; 配合 c; 负责 d */
function said(text: string): string {
  const { assignments } = parseResponsibility(pair(text));
  const names = { lead: "牵头", cooperate: "配合", responsible: "负责" } as const;
  return (Object.keys(names) as (keyof typeof names)[])
    .flatMap((role) => {
      const units = assignments.filter((one) => one.role === role).map(({ unit }) => unit.name);
      return units.length > 0 ? [`${names[role]} ${units.join(" ")}`] : [];
    })
    .join("; ");
}

test.each([
  [
    "由市编办、市政务公开办（政网办）牵头，各县（市）区政府、开发区管委会、各相关部门分工负责，2018年4月底前完成。",
    "牵头 市编办 市政务公开办（政网办）; 负责 各县（市）区政府 开发区管委会 各相关部门",
  ],
  ["由市政府办公厅和各县(市)区政府牵头落实。", "牵头 市政府办公厅 各县(市)区政府"],
  ["由各县(市)区政府、市财政局等相关部门按职能分别牵头负责落实。", "牵头 各县(市)区政府 市财政局 相关部门"],
  ["由市政府办公厅牵头、市法制办配合。", "牵头 市政府办公厅; 配合 市法制办"],
  ["由各县（市）区政府，市政府各部门、单位按工作职能分别负责落实。", "负责 各县（市）区政府 市政府各部门、单位"],
  ["由市、县(市)区政府负责", "负责 市、县(市)区政府"],
  [
    "(責任單位:市發展改革委〈能源局〉、市經濟和信息化委,各區人民政府〈含開發區、風景區管委會,下同〉)",
    "负责 市发展改革委〈能源局〉 市经济和信息化委 各区人民政府",
  ],
  [
    "市政府办公室、市有关单位（见附件 1，下同），各县（市、区）人民政府（管委会）负责",
    "负责 市政府办公室 市有关单位 各县（市、区）人民政府（管委会）",
  ],
  ["（牵头单位：市发改委；配合单位：市教育局；完成时限：2019年6月底前）", "牵头 市发改委; 配合 市教育局"],
  ["市教育局（牵头）、市财政局", "牵头 市教育局; 负责 市财政局"],
  [
    "市大数据局牵头，市卫生和计划生育委员会、市园林和林业局等部门配合",
    "牵头 市大数据局; 配合 市卫生和计划生育委员会 市园林和林业局",
  ],
  ["（市卫生健康委牵头；人行云河市中心支行、云河海关配合）", "牵头 市卫生健康委; 配合 人行云河市中心支行 云河海关"],
  [
    "责任单位：市委宣传部（市政府新闻办）、各县（市）、区人民政府",
    "负责 市委宣传部（市政府新闻办） 各县（市）、区人民政府",
  ],
  ["市行政审批局会同市直有关部门负责", "负责 市行政审批局 市直有关部门"],
  ["责任科室：信息管理科 完成时限：2024年12月", "负责 信息管理科"],
  ["以上三项由市司法局负责", "负责 市司法局"],
  ["以上工作由各县区政府负责，2022年底前完成。", "负责 各县区政府"],
  [
    "（市发展改革委〔市能源局〕、市国资委（市属企业监管办）牵头，各县（市、区）、市直各部门配合）",
    "牵头 市发展改革委〔市能源局〕 市国资委（市属企业监管办）; 配合 各县（市、区） 市直各部门",
  ],
  ["责任单位：各乡镇、街道，县直各部门", "负责 各乡镇、街道 县直各部门"],
  ["责任单位：市水务集团有限公司、市直各采购单位", "负责 市水务集团有限公司 市直各采购单位"],
  [
    "由市政府办公室牵头，会同市委组织部、市司法局组织实施，12月底前完成。",
    "牵头 市政府办公室; 负责 市委组织部 市司法局",
  ],
  ["（市发展改革委为牵头单位，各开发区管委会为责任单位）", "牵头 市发展改革委; 负责 各开发区管委会"],
  ["【牵头单位】市教育局【配合单位】市财政局、市科协", "牵头 市教育局; 配合 市财政局 市科协"],
  ["责任领导：王某；责任单位：市人社局；责任人：李某", "负责 市人社局"],
  ["（市市场监管局牵头；持续推进）", "牵头 市市场监管局"],
])("%s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ["市有关（市、区）人民政府（管委会）负责"],
  ["有关单位，市有县（市、区）各人民政府（管委会）分别负责"],
  ["各有关(市、区)管县(人民政府(管人民会)负责"],
])("sees that %s is damaged", (text) => {
  expect(parseResponsibility(pair(text)).isDamaged).toBe(true);
});

test.each([
  ["由市发改委牵头，各县（市）区政府配合，2018年6月底前出台改革实施意见。", true],
  ["责任单位：县水务局，各乡镇人民政府", true],
  ["完成时限：2021年5月底前", true],
  ["行政首长是工作的第一责任人，要主动过问政务公开工作。", false],
  ["各区、各部门要高度重视，加强组织领导，落实责任。", false],
  ["坚持法治化、公开化、标准化和电子化，让权力运行更加规范透明。", false],
  ["（市财政局、各县〔市、区〕政府）", true],
  ["（市民中心、便民驿站）", false],
])("whether %s says nothing but who does it: %s", (text, expected) => {
  expect(isStatement(pair(text))).toBe(expected);
});

test.each([
  ["依法公开信息。（市教育局、市民政局按职责分工负责）", "（市教育局、市民政局按职责分工负责）"],
  ["做好预决算公开。责任单位：县财政局", "责任单位：县财政局"],
  ["服务延伸到乡镇（街道）、村（社区）。", null],
  ["按照《监管工作办法（试行）》要求公开。", null],
  ["推进规划公开（市发展改革委、市自然资源局）", "（市发展改革委、市自然资源局）"],
  ["推进市民中心（市政务服务局）建设。", null],
  ["入驻市民中心（市政务服务局）。", null],
  ["公开预算（责任单位：市财政局，完成时间：3月）：按规定公开。", null],
])("the statement that closes %s", (text, expected) => {
  const found = trailingStatement(pair(text));
  expect(found === null ? null : text.slice(found.start, found.end)).toBe(expected);
});

test.each([
  ["加强审查。由各县（市）区政府、市政府各部门负责，在公开前要严格审查。", ["由各县（市）区政府、市政府各部门负责"]],
  ["由市经信委牵头，市住建局配合。", ["由市经信委牵头，市住建局配合"]],
  ["按时公开。市教育局、市财政局负责。", ["市教育局、市财政局负责"]],
  [
    "公开预算。市财政局牵头，市直各部门落实，3月底前完成并长期坚持。",
    ["市财政局牵头，市直各部门落实，3月底前完成并长期坚持"],
  ],
  ["整改问题。市政府办公室负责统筹协调各单位开展工作。", []],
  ["涉及多个部门的，由牵头部门负责协调。", []],
  ["必要时可由本级政府办公室确定牵头部门。", []],
  ["推行文件由本级政府公报统一发布制度。", []],
])("the statements inside %s", (text, expected) => {
  expect(inlineStatements(pair(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
