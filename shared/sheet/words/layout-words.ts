import type { Settings } from "../../contract/settings.ts";
import type { RowStanding } from "../../model/comparison.ts";

/** What the layouts beside the comparison say. {name} stands for a detail. */
export type LayoutWords = {
  readonly tasks: {
    readonly sheet: string;
    readonly title: string;
    readonly task: string;
    readonly requirement: string;
    readonly lead: string;
    readonly others: string;
    readonly deadline: string;
    /** Under the title. */
    readonly note: string;
  };
  readonly units: {
    readonly sheet: string;
    readonly title: string;
    /** Where the tasks go on over another sheet. */
    readonly part: string;
    readonly unit: string;
    readonly lead: string;
    readonly cooperate: string;
    readonly responsible: string;
    /** The signs of the roles, one character each. */
    readonly signs: { readonly lead: string; readonly cooperate: string; readonly responsible: string };
    readonly note: string;
  };
  readonly coverage: {
    readonly sheet: string;
    readonly title: string;
    readonly total: string;
    readonly note: string;
    readonly count: string;
    /** What each sign means, for formats in which a sign alone is not enough. */
    readonly meanings: Readonly<Record<"present" | "partial" | "missing" | "absent", string>>;
  };
  readonly clauses: {
    readonly sheet: string;
    /** The header of each column. */
    readonly headers: Readonly<Record<ClauseColumn, string>>;
    readonly standings: Readonly<Record<RowStanding, string>>;
  };
  /** The empty column for the own city's wording. */
  readonly draft: string;
};

/** The columns that are read by people, and on paper are all there is of the sheet that has one row for each clause. */
export const READ_COLUMNS = [
  "rowNumber",
  "rowTitle",
  "place",
  "section",
  "path",
  "title",
  "text",
  "lead",
  "cooperate",
  "responsible",
  "deadline",
  "citations",
] as const;
/** All columns of that sheet from left to right; the rest are for reckoning and for finding a clause again. */
export const CLAUSE_COLUMNS = [
  ...READ_COLUMNS,
  "dueOn",
  "figures",
  "characters",
  "standing",
  "similarity",
  "simplified",
  "responsibility",
  "planTitle",
  "documentNumber",
  "year",
  "planId",
  "clauseId",
  "rowId",
  "start",
  "end",
] as const;
export type ClauseColumn = (typeof CLAUSE_COLUMNS)[number];

const CHINESE: LayoutWords = {
  tasks: {
    sheet: "任务分解表",
    title: "{plan}任务分解表",
    task: "工作任务",
    requirement: "工作要求",
    lead: "牵头单位",
    others: "配合（责任）单位",
    deadline: "完成时限",
    note: "依据：{plan}。文字照原文列出。导出时间：{at}。",
  },
  units: {
    sheet: "责任单位",
    title: "责任单位与任务",
    part: "（{part}）",
    unit: "单位",
    lead: "牵头",
    cooperate: "配合",
    responsible: "负责",
    signs: { lead: "牵", cooperate: "配", responsible: "责" },
    note: "牵：牵头，配：配合，责：负责。单位名称照各方案原文；数字为该单位承担的事项数。导出时间：{at}。",
  },
  coverage: {
    sheet: "覆盖情况",
    title: "任务覆盖情况",
    total: "有此事项的合计",
    note: "● 有对应条款　◐ 只有部分对应的条款，在另一行　○ 未见对应条款　✕ 人工确认无此事项。导出时间：{at}。",
    count: "覆盖数",
    meanings: { present: "有", partial: "部分", missing: "未见", absent: "确认无" },
  },
  clauses: {
    sheet: "条款明细",
    headers: {
      planId: "方案标识",
      place: "地区",
      planTitle: "方案名称",
      documentNumber: "文号",
      year: "年度",
      clauseId: "条款标识",
      section: "章节",
      path: "编号",
      title: "标题",
      text: "条款原文",
      simplified: "条款（简体）",
      lead: "牵头单位",
      cooperate: "配合单位",
      responsible: "负责单位",
      responsibility: "责任原文",
      deadline: "时限",
      dueOn: "时限日期",
      citations: "引用文件",
      figures: "数字指标",
      characters: "字数",
      start: "原文起点",
      end: "原文终点",
      rowNumber: "对照表行",
      rowId: "行标识",
      rowTitle: "事项",
      standing: "判定",
      similarity: "与基准相同",
    },
    standings: { proposed: "程序提议", rejected: "人工否定", confirmed: "人工确认", corrected: "人工更正" },
  },
  draft: "本市拟稿",
};

const ENGLISH: LayoutWords = {
  tasks: {
    sheet: "Tasks",
    title: "{plan}: tasks",
    task: "Task",
    requirement: "Requirement",
    lead: "Lead unit",
    others: "Cooperating or responsible units",
    deadline: "Deadline",
    note: "Source: {plan}. Wording as in the source. Exported {at}.",
  },
  units: {
    sheet: "Units",
    title: "Units and tasks",
    part: " ({part})",
    unit: "Unit",
    lead: "Leads",
    cooperate: "Cooperates",
    responsible: "Responsible",
    signs: { lead: "L", cooperate: "C", responsible: "R" },
    note: "L: leads, C: cooperates, R: responsible. Units are named as in each plan; numbers count tasks. Exported {at}.",
  },
  coverage: {
    sheet: "Coverage",
    title: "Coverage of tasks",
    total: "Tasks present",
    note: "● present   ◐ part of a clause in another row   ○ not found   ✕ confirmed absent. Exported {at}.",
    count: "Covered",
    meanings: { present: "present", partial: "partial", missing: "not found", absent: "confirmed absent" },
  },
  clauses: {
    sheet: "Clauses",
    headers: {
      planId: "Plan id",
      place: "Place",
      planTitle: "Plan",
      documentNumber: "Document number",
      year: "Year",
      clauseId: "Clause id",
      section: "Section",
      path: "Number",
      title: "Heading",
      text: "Clause",
      simplified: "Clause, simplified",
      lead: "Leads",
      cooperate: "Cooperates",
      responsible: "Responsible",
      responsibility: "Units as written",
      deadline: "Deadline",
      dueOn: "Due on",
      citations: "Cited documents",
      figures: "Figures",
      characters: "Characters",
      start: "Start in source",
      end: "End in source",
      rowNumber: "Table row",
      rowId: "Row id",
      rowTitle: "Task",
      standing: "Decided",
      similarity: "Shared with base",
    },
    standings: { proposed: "proposed", rejected: "rejected", confirmed: "confirmed", corrected: "corrected" },
  },
  draft: "Own draft",
};

/** The words of a language. */
export function layoutWords(language: Settings["language"]): LayoutWords {
  return language === "en" ? ENGLISH : CHINESE;
}
