import { describe, expect, test } from "vitest";
import { readSource } from "../../../../electron/files/read-source.ts";
import { readPlan } from "../../../../shared/reading/read-plan.ts";
import { encode } from "../text/encoded.ts";
import { EXPECTED, PAGES, TASKS } from "./pages.ts";

async function read(bytes: Uint8Array) {
  const { text, layout } = await readSource("方案.html", bytes);
  const reading = readPlan(text, layout);
  const noise = reading.regions.filter(({ kind }) => kind === "noise");
  return { text, reading, noise: noise.map(({ start, end }) => text.slice(start, end)) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe.each(Object.entries(PAGES))("a page of a government site (%s)", (_, page) => {
  test("gives metadata, titles and clauses of the plan in it", async () => {
    const { reading } = await read(utf8(page));
    const { title, planTitle, documentNumber, issuedOn } = reading.metadata;
    const clauses = reading.clauses.map(({ path }) => path.join(""));
    expect({ title, planTitle, documentNumber, issuedOn, clauses }).toEqual(EXPECTED);
    expect(reading.warnings).toEqual([]);
  });

  test("has its units and deadlines", async () => {
    const { clauses } = (await read(utf8(page))).reading;
    const units = clauses.map(({ responsibility }) => [responsibility?.lead, responsibility?.responsible].flat());
    expect(units).toEqual([["市政府办公室"], ["市政府办公室"], ["市政府各部门"], ["市委宣传部"]]);
    expect(clauses.flatMap(({ deadlines }) => deadlines.flatMap(({ date }) => date ?? []))).toEqual(["2018-10-31"]);
  });

  test("has its menus and its foot beside the plan", async () => {
    const { noise, text, reading } = await read(utf8(page));
    expect(noise.join("\n")).toContain("首页");
    expect(noise.join("\n")).toMatch(/版权所有|网站标识码|备案序号/u);
    const words = reading.clauses.map((clause) => clause.text).join("\n");
    expect(words).not.toMatch(/首页|打印|分享|版权所有|备案/u);
    expect(reading.regions.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  });
});

test("a page in GB 18030 is read like the same page in UTF-8", async () => {
  const [gb, utf] = [await read(encode(PAGES.tables, "gb18030")), await read(utf8(PAGES.tables))];
  expect(gb.text).toBe(utf.text);
  expect(gb.reading).toEqual(utf.reading);
});

test("the table above a document fills the fields of the plan", async () => {
  const { reading } = await read(utf8(PAGES.modern));
  expect(reading.metadata).toMatchObject({
    indexNumber: "11220500MB0001/2018-00123",
    category: "综合政务\\政务公开",
    issuer: "青河市人民政府办公室",
    publishedOn: "2018-05-25",
  });
});

test("tasks of a table with merged cells know their units and dates", async () => {
  const { reading } = await read(utf8(TASKS));
  const tasks = reading.clauses.map(({ text, responsibility, deadlines }) => ({
    text,
    lead: responsibility?.lead,
    cooperate: responsibility?.cooperate,
    due: deadlines.map(({ date, raw }) => date ?? raw),
  }));
  expect(tasks).toEqual([
    {
      text: "市政府常务会议讨论决定的事项应当及时公开。",
      lead: ["市政府办公室"],
      cooperate: ["市司法局", "市财政局"],
      due: ["2018-06-30"],
    },
    {
      text: "重大建设项目批准和实施信息应当在政府网站集中公开。",
      lead: ["市发展改革委"],
      cooperate: ["市住房城乡建设局"],
      due: ["2018-09-30"],
    },
    { text: "政策文件与解读方案应当同步组织、同步审签、同步部署。", lead: [], cooperate: [], due: ["长期"] },
  ]);
});
