import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

const PLAN = `云河市人民政府办公室关于印发2021年政务公开工作要点的通知
云政办发〔2021〕9号
各区人民政府，市政府各部门：
现将《2021年政务公开工作要点》印发给你们，请认真贯彻执行。
云河市人民政府办公室
2021年4月6日
2021年政务公开工作要点
一、加强政策解读
（一）落实解读责任。按照“谁起草、谁解读”的原则，6月底前完成解读方案。（责任单位：市政府办公室、市司法局）
（二）丰富解读形式。综合运用图表、视频等方式解读政策，每年不少于2次。（责任单位：市政府各部门）
二、规范信息公开
（一）做好依申请公开。依法答复公民申请，提升答复质量。（责任单位：市司法局）
`;

const file = (name: string, bytes: string | Uint8Array) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(bytes),
});

describe("importing files", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    await showCorpus(page);
  });
  afterAll(() => workbench.close());

  const choose = (...files: ReturnType<typeof file>[]) => page.locator("input[type=file]").setInputFiles(files);
  const line = (name: string) =>
    page.getByRole("region", { name: "导入" }).getByRole("listitem").filter({ hasText: name });

  test("says of every file what became of it and why", async () => {
    await choose(
      file("yunhe-2021.txt", PLAN),
      file("empty.txt", ""),
      file("scan.pdf", "%PDF-1.7\n%\u0001\u0002"),
      file("zeros.txt", new Uint8Array(4096)),
    );
    await line("yunhe-2021.txt").getByText("已导入").waitFor();
    await line("yunhe-2021.txt").getByText("3 条").waitFor();
    await line("empty.txt").getByText("是空的").waitFor();
    await line("scan.pdf").getByText("file/unknown-kind").waitFor();
    await line("zeros.txt").getByText("未导入").waitFor();
    await page.getByRole("button", { name: "云河市", exact: true }).waitFor();
  });

  test("skips the same content under another name and names the plan that is there", async () => {
    await choose(file("again.txt", PLAN));
    await line("again.txt").getByText("略过", { exact: true }).waitFor();
    await line("again.txt").getByText("与语料库中的“2021年政务公开工作要点”内容相同").waitFor();
  });

  test("takes a plan out with one key and brings it back with another", async () => {
    await page.getByRole("button", { name: "云河市", exact: true }).focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => page.getByRole("button", { name: "云河市", exact: true }).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "云河市", exact: true }).waitFor();
  });

  test("shows hostile text as text: no script, no request, no breach of policy", async () => {
    await choose(file("hostile.txt", PLAN + HOSTILE_TEXTS.map((text, at) => `${at + 1}. ${text}\n`).join("")));
    const row = line("hostile.txt");
    await row.getByText("已导入").waitFor();
    await row.getByRole("button", { name: /打开/u }).click();
    const text = page.getByRole("region", { name: "正文" });
    await text.waitFor();
    for (let at = 0; at < 40; at += 1) await page.keyboard.press("PageDown");
    expect(await text.locator("script, iframe, img, object, svg[onload]").count()).toBe(0);
    expect(await page.evaluate(() => Object.hasOwn(window, "pwned"))).toBe(false);
  });

  test("gives the page no way to Node", async () => {
    const doors = await page.evaluate(() =>
      ["require", "process", "ipcRenderer", "module"].filter((name) => name in window),
    );
    expect(doors).toEqual([]);
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
