import { kindOfLabel, type Role } from "../responsibility/role-words.ts";

/** What a column of a table of tasks holds. */
export type Column =
  | { readonly kind: "number" | "area" | "task" | "content" | "time" | "remark" }
  | { readonly kind: "units"; readonly role: Role };

const NAMES: readonly (readonly [RegExp, Column["kind"]])[] = [
  [/^(?:序号|编号|项号|排序|号|No\.?)$/iu, "number"],
  [/(?:时限|时间|期限|进度|完成日期|时间节点)/u, "time"],
  [/(?:单位|部门|责任人|领导|科室|处室|主体|责任分工|分工|责任方)$/u, "units"],
  [/^(?:备注|说明|附注|依据|文件依据|成果形式|完成情况|进展情况|落实情况)$/u, "remark"],
  [
    /(?:具体|主要|工作|任务|重点|公开|落实)?(?:要求|内容|措施|举措|事项内容|标准|目标|要点|做法|安排|任务分解)$/u,
    "content",
  ],
  [/(?:任务|事项|项目|工作|名称)$/u, "task"],
  [/(?:类别|领域|方面|板块|分类|大类|一级指标|指标)$/u, "area"],
];
const MOST_CHARACTERS = 14;

/** The column that a folded heading cell names, or null. */
export function columnOf(heading: string): Column | null {
  const words = heading.replace(/\s+/gu, "").replace(/\([^()]*\)$/u, "");
  if (words.length === 0 || words.length > MOST_CHARACTERS || /[。,;、:]/u.test(words)) return null;
  const found = NAMES.find(([pattern]) => pattern.test(words));
  if (found === undefined) return null;
  if (found[1] === "units") return { kind: "units", role: roleOfHeading(words) };
  return { kind: found[1] };
}

function roleOfHeading(words: string): Role {
  const kind = kindOfLabel(words);
  return kind === "lead" || kind === "cooperate" ? kind : "responsible";
}

/**
 * The columns that a row of headings names; null where the row is none. One cell may be unknown or empty. Where a task
 * has a column of its own beside the one for its content, it is the heading; where it has not, it is the content. Of
 * two columns for tasks the first holds what the tasks belong to.
 */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const columns = cells.map(columnOf);
  const known = columns.filter((column) => column !== null);
  const speaks = known.some(({ kind }) => kind === "task" || kind === "content");
  if (known.length < 2 || known.length < cells.length - 1 || !speaks) return null;
  if (cells.filter((cell) => cell.length > 0).length < 2) return null;
  const hasContent = known.some(({ kind }) => kind === "content");
  const lastTask = columns.findLastIndex((column) => column?.kind === "task");
  return columns.map((column, index) => {
    if (column === null) return { kind: index === 0 ? "number" : "remark" };
    if (column.kind !== "task") return column;
    if (index < lastTask) return { kind: "area" };
    return hasContent ? column : { kind: "content" };
  });
}
