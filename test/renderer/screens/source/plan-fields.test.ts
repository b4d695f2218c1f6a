import { describe, expect, test } from "vitest";
import { deadlinesOf, documentsOf, unitsOf } from "../../../../renderer/screens/source/plan-fields.ts";
import { realPlan } from "../../real-plans.ts";

const { clauses } = realPlan("jilin-2018").reading;
const [clause] = clauses;
if (clause === undefined) throw new Error("The plan has clauses.");

const responsible = (...units: readonly string[]) => ({
  ...clause,
  responsibility: {
    raw: "",
    lead: [],
    cooperate: [],
    responsible: units,
    inherited: false,
    inline: false,
    garbled: false,
    spans: [],
  },
});

describe("what a whole plan names", () => {
  test("counts a unit once for each clause, however it is written, and puts the busiest first", () => {
    const units = unitsOf([
      responsible("市财政局"),
      responsible("市发展和改革委员会", "市发改委"),
      responsible("市发展改革委"),
    ]);
    expect(units).toEqual([
      { what: "市发展和改革委员会", clauses: [1, 2] },
      { what: "市财政局", clauses: [0] },
    ]);
  });

  test("has dates in their order, and after them the limits without a date", () => {
    const due = (raw: string, date: string | null) => ({ ...clause, deadlines: [{ raw, date: date as never }] });
    const deadlines = deadlinesOf([due("每年", null), due("2018年底前", "2018-12-31"), due("4月底前", "2018-04-30")]);
    expect(deadlines.map(({ deadline, clause: index }) => `${deadline.raw} ${index}`)).toEqual([
      "4月底前 2",
      "2018年底前 1",
      "每年 0",
    ]);
  });

  test("names a document once, by its number before its title", () => {
    const cites = (title: string | null, documentNumber: string | null) => ({
      ...clause,
      citations: [{ title, documentNumber }],
    });
    const documents = documentsOf([
      cites("政府网站发展指引", "国办发〔2017〕47号"),
      cites("政府信息公开条例", null),
      cites("关于印发政府网站发展指引的通知", "国办发〔2017〕47号"),
    ]);
    expect(documents.map(({ clauses: citing }) => citing)).toEqual([[0, 2], [1]]);
  });

  test("leaves out no unit and no deadline of a real plan", () => {
    const named = new Set(clauses.flatMap((one, index) => (one.responsibility === null ? [] : [index])));
    expect(new Set(unitsOf(clauses).flatMap((unit) => unit.clauses))).toEqual(named);
    expect(deadlinesOf(clauses)).toHaveLength(clauses.flatMap(({ deadlines }) => deadlines).length);
  });
});
