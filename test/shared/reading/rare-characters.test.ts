import { expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";

// Characters that stand outside the common block: in names of places, and radicals that a PDF gives when it is copied.

const plan = (city: string, number: string) => `${city}市人民政府办公室关于印发${city}市2019年政务公开工作要点的通知
${number}〔2019〕7号
各县（市、区）人民政府：
现将《${city}市2019年政务公开工作要点》印发给你们，请认真落实。
${city}市人民政府办公室
2019年5月6日
${city}市2019年政务公开工作要点
一、加强政策解读
（一）落实《${city}市政策解读办法》（${number}〔2018〕3号），同步公布解读材料。（${city}市司法局负责，6月底前完成）
`;

test.each([
  ["of extension A", "㳇阳", "㳇政办字"],
  ["of extension B, in two code units each", "𣲗川", "𣲗政办"],
])("a place may have a character %s in its name", (_, city, number) => {
  const { metadata, clauses } = readPlan(plan(city, number));
  expect(metadata).toMatchObject({
    city: `${city}市`,
    issuer: `${city}市人民政府办公室`,
    documentNumber: `${number}〔2019〕7号`,
    issuedOn: "2019-05-06",
  });
  expect(clauses[0]?.responsibility?.responsible).toEqual([`${city}市司法局`]);
  expect(clauses[0]?.citations).toEqual([{ title: `${city}市政策解读办法`, documentNumber: `${number}〔2018〕3号` }]);
});

test("radicals are read as the characters they show, and stay in the text", () => {
  const [clause] = readPlan(
    "⼀、加强政策解读\n（⼆）⽹站同步公布解读材料。（市⼈⺠政府办公室负责，6⽉底前完成）\n",
  ).clauses;
  expect(clause?.path).toEqual(["一", "（二）"]);
  expect(clause?.text).toBe("⽹站同步公布解读材料。");
  expect(clause?.deadlines).toHaveLength(1);
  expect(clause?.responsibility?.responsible).toHaveLength(1);
});

test("what a site calls its pages is no title where a title names its issuer", () => {
  const { title } = readPlan(`信息公开指南\n公开目录\n${plan("芦河", "芦政办")}`).metadata;
  expect(title).toBe("芦河市人民政府办公室关于印发芦河市2019年政务公开工作要点的通知");
});
