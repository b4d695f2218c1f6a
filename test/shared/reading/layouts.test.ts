import { describe, expect, test } from "vitest";
import type { ReadClause, Reading } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectLaws } from "./laws.ts";
import { inventedText } from "./plan-texts.ts";

// Invented plans of invented places, each in a layout that the shipped plans do not have.

function read(name: string): Reading {
  const text = inventedText(name);
  const reading = readPlan(text);
  expectLaws(text, reading);
  return reading;
}

/** 一/（二）/1 | words | 牵头:… 配合:… 负责:… | 2020-06-30 */
function line(clause: ReadClause): string {
  const { lead = [], cooperate = [], responsible = [] } = clause.responsibility ?? {};
  const units = [
    ["牵头", lead],
    ["配合", cooperate],
    ["负责", responsible],
  ] as const;
  const roles = units.flatMap(([role, names]) => (names.length > 0 ? [`${role}:${names.join("、")}`] : []));
  const limits = clause.deadlines.map(({ raw, date }) => date ?? raw);
  return [clause.path.join("/"), clause.text, roles.join(" "), limits.join(" ")].join(" | ");
}

function noise(name: string, reading: Reading): string[] {
  const text = inventedText(name);
  return reading.regions.flatMap((region) =>
    region.kind === "noise" && region.reason !== "markup"
      ? [`${region.reason}: ${text.slice(region.start, region.end)}`]
      : [],
  );
}

describe("a table of tasks pasted with tabs, below a letter", () => {
  const reading = read("tab-table");

  test("gives a clause for every row, with the units of both columns and the limit of its own", () => {
    expect(reading.clauses.map(line)).toEqual([
      "一/1 | 企业开办全流程压缩至2个工作日内，取消纸质申请表。 | 牵头:市市场监管局 配合:市公安局、市税务局、市人力资源和社会保障局 | 2个工作日内 2020-06-30",
      "一/2 | 公布不动产登记一次性告知清单，抵押登记当场办结。 | 牵头:市自然资源和规划局 配合:市住房和城乡建设局、各区（县）人民政府 | 2020-09-30",
      '二/3 | 推行用水用气报装"零资料"，报装时间不超过5个工作日。 | 牵头:市水务集团、市燃气公司 配合:市城管局 | 不超过5个工作日 2020-12-31',
      "二/4 | 建立企业用电欠费预警提醒机制。 | 牵头:市供电公司 | 长期",
    ]);
  });

  test("tells the letter, its number and its date from the plan", () => {
    expect(reading.metadata).toMatchObject({
      place: "临溪市",
      documentNumber: "临政办发〔2020〕21号",
      planTitle: "2020年优化营商环境重点任务分解表",
      issuedOn: "2020-04-10",
      publishedOn: "2020-04-16",
    });
  });

  test("sets the site's path, counters and foot aside", () => {
    expect(noise("tab-table", reading)).toEqual([
      "site-chrome: 首页 > 政务公开 > 政策文件",
      "site-chrome: 浏览次数：218　【打印】【关闭】",
      "footer: 主办：临溪市人民政府　网站标识码：3399000021",
    ]);
  });
});

describe("pages of fixed width with page numbers", () => {
  const reading = read("wrapped-pages");

  test("joins lines over wraps and page breaks, and keeps general requirements out", () => {
    expect(reading.clauses.map(line)).toEqual([
      "二/（一） | 摸清供水底数。逐村核查水源、管网和水质情况，建立供水工程台账，做到一村一册。对问题水源要列出清单，限期整改到位。 | 负责:县水务局、各乡镇人民政府 | 2021-05-31",
      "二/（二）/1 | 新建集中供水工程12处。优先解决高山缺水村的供水问题，每处工程明确一名县级领导包抓，严格执行招标投标制度，确保工程质量。 | 牵头:县水务局 配合:县发展和改革局、县财政局 | ",
      "二/（二）/2 | 改造老旧管网。对漏损率超过20%的管网进行更换，漏损率控制在12%以内。 | 负责:县水务局 | 2021-11-30",
      "三/（一） | 加强组织领导。成立由县政府分管领导任组长的工作专班，每月召开一次调度会。 |  | 每月",
      "三/（二） | 严格督查考核。县政府督查室要会同县水务局定期开展督查，结果纳入年度考核。 |  | ",
    ]);
  });

  test("takes page numbers for page breaks", () => {
    expect(noise("wrapped-pages", reading)).toEqual(["page-break: — 1 —", "page-break: — 2 —", "page-break: — 3 —"]);
  });

  test("puts a title together that is set over two lines", () => {
    expect(reading.metadata.title).toBe("云岭县人民政府关于印发农村饮水安全巩固提升行动方案的通知");
    expect(reading.metadata.level).toBe("district");
  });
});

describe("one level of numbers with closing brackets", () => {
  const reading = read("numbers-only");

  test("splits brackets by role and numbered parts and points inside a paragraph", () => {
    expect(reading.clauses.map(line)).toEqual([
      "1 | 新建社区日间照料中心。全市新建日间照料中心不少于30个，每个中心床位不少于10张。 | 牵头:市民政局 负责:市财政局、市住建局、各县（市、区）政府 | 2019-10-31",
      "2 | 推进医养结合。二级以上医院与日间照料中心签订协议，按《关于推进医疗卫生与养老服务相结合的指导意见》（国办发〔2015〕84号）要求落实巡诊制度，每周不少于1次。 | 牵头:市卫生健康委 负责:市医保局、市民政局 | 每周 持续推进",
      "3/（1） | 依托职业院校开设护理课程，全年培训护理员500人以上。 | 负责:市人社局 | ",
      "3/（2） | 建立护理员技能等级与补贴挂钩制度，补贴标准由市民政局会同市财政局另行制定。 | 负责:市人社局 | ",
      "5/一是 | 按季度公开资金使用情况，接受社会监督； |  | 按季度",
      "5/二是 | 委托第三方开展绩效评价，评价结果作为下年度资金安排依据。 |  | ",
    ]);
  });

  test("says that a number is missing", () => {
    expect(reading.warnings).toMatchObject([{ code: "numbering-gap", details: { expected: "4", found: "5" } }]);
  });

  test("finds figures and the document cited", () => {
    expect(reading.clauses[0]?.figures).toEqual([{ raw: "不少于30个" }, { raw: "不少于10张" }]);
    expect(reading.clauses[1]?.citations).toEqual([
      { title: "关于推进医疗卫生与养老服务相结合的指导意见", documentNumber: "国办发〔2015〕84号" },
    ]);
  });
});

describe("a table pasted one cell to a line", () => {
  const reading = read("stacked-cells");

  test("finds the rows by their numbers and reads 第一、第二 as units", () => {
    expect(reading.clauses.map(line)).toEqual([
      "二/1 | 梳理出生、入学、就业等高频事项，编制办事指南并对外公布。 | 牵头:区政务服务局 配合:区教育局、区人社局 | 2022-06-30",
      "二/2 | 全面推行综合窗口，实行首问负责制。 | 负责:区政务服务局、各街道办事处 | 2022-09-30",
      "三/第一 | 加强领导。各单位主要负责人要亲自抓，明确专人负责。 |  | ",
      "三/第二 | 强化督查。区政府督查室每季度通报一次进展情况。 |  | 每季度",
    ]);
    expect(reading.clauses[0]?.title).toBe("推进一件事一次办");
  });
});

describe("a letter and its plan wrapped without indents", () => {
  const reading = read("wrapped-letter");

  test("joins cut lines and takes statements out of headings and from paragraph ends", () => {
    expect(reading.clauses.map(line)).toEqual([
      "一/1 | 解读重要政策措施。按照“谁起草、谁解读”原则，对涉及面广、社会关注度高的政策文件，起草部门应当同步编制解读方案。各部门主要负责人每年至少参加1次新闻发布会或在线访谈。 | 负责:市政府各部门、各直属单位、各县（市、区）人民政府 | 每年",
      "一/2 | 加强政务舆情回应。对涉及本地区本部门的重大政务舆情，最迟应在24小时内举行新闻发布会。 | 牵头:市政府新闻办、市委网信办 负责:市政府各部门、各县（市、区）人民政府 | 24小时内",
      "二/3 | 推进决策公开。建立重大行政决策事项目录管理制度，今年10月底前向社会公布目录。 | 负责:市政府办公室 | 2019-10-31",
      "二/4/（1） | 公开权责清单。市委编办要在三季度前完成调整。 | 负责:市委编办、市行政审批服务局 | 2019-09-30",
      "二/4/（2） | 优化办事指南。 | 负责:市委编办、市行政审批服务局 | ",
    ]);
  });

  test("puts a title of three lines together", () => {
    expect(reading.metadata.title).toBe("沂川市人民政府办公室关于印发沂川市2019年政务公开工作要点责任分解的通知");
    expect(reading.metadata.planTitle).toBe("沂川市2019年政务公开工作要点责任分解");
  });
});

describe("a regulation in chapters and articles", () => {
  test("gives a clause for every article but the general provisions", () => {
    const reading = read("articles");
    expect(reading.clauses.map(({ path }) => path.join("/"))).toEqual([
      "第二章/第二条",
      "第二章/第三条",
      "第三章/第四条",
    ]);
    expect(reading.metadata).toMatchObject({ documentNumber: "青枫市人民政府令第58号", issuedOn: "2020-09-01" });
  });
});
