import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodable, encode } from "../electron/files/text/encoded.ts";
import { PROJECT } from "../run/step.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { aFile, type ImportPage, importPage } from "./import-page.ts";
import { taskTableDocx } from "./task-table.ts";
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

/** The same plan of another city and year: nothing that is there already. */
const planOf = (city: string, year: string) =>
  PLAN.replaceAll("云河", city)
    .replaceAll("2021", year)
    .replace("图表、视频", `${city}日报、${city}电视台、${year}年新开的政务账号`);

// Several engines may be at work on a small machine.
const PATIENTLY = { timeout: 20_000 };

const shipped = (name: string) => readFileSync(join(PROJECT, "resources/plans", `${name}.txt`), "utf8");

describe("importing files", () => {
  let workbench: Workbench;
  let page: Page;
  let desk: ImportPage;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    desk = importPage(page);
    await showCorpus(page);
  });
  afterAll(() => workbench.close());

  const plans = () => page.getByRole("button", { name: "语料", exact: true }).click();
  const placeOfList = (place: string) => page.getByRole("button", { name: place, exact: true });

  /** Leaves the import as one finds it at first. */
  async function startAnew() {
    await plans();
    const goOn = page.getByRole("button", { name: "继续", exact: true });
    if ((await goOn.count()) > 0) {
      await goOn.click();
      await page.getByRole("button", { name: /^(全部)?取消$/u }).click();
      await plans();
    }
    const clear = page.getByRole("button", { name: "清除结果" });
    if ((await clear.count()) > 0) await clear.click();
  }

  test("shows a file as it was read before anything of it is stored", async () => {
    await desk.choose(aFile("yunhe-2021.txt", PLAN));
    await desk.text.getByText("按照“谁起草、谁解读”的原则").first().waitFor();
    await desk.line("yunhe-2021.txt").getByText("可导入").waitFor();
    const facts = page.getByRole("complementary", { name: "读出" });
    for (const words of ["文本", "云河市", "云政办发〔2021〕9号", "2021年4月6日"])
      await facts.getByText(words, { exact: true }).first().waitFor();
    await expect.poll(() => facts.getByRole("list", { name: "读出多少" }).innerText()).toMatch(/条款\s*3/u);
    await page.getByText(/字全部归入文段，无遗漏/u).waitFor();
    await plans();
    await expect.poll(() => placeOfList("云河市").count()).toBe(0);
    await page.getByRole("button", { name: "继续" }).click();
    await desk.text.waitFor();
  });

  test("stores it with one key and says so; the plan stands in the list", async () => {
    await desk.storeCurrent();
    await desk.result("yunhe-2021.txt").getByText("已导入").waitFor();
    await desk.result("yunhe-2021.txt").getByText("3 条，0 处警告").waitFor();
    await plans();
    await placeOfList("云河市").waitFor();
    await page.getByText("导入完毕：1 份导入，0 份略过，0 份未导入。").first().waitFor();
  });

  test("says of every file what became of it and why", async () => {
    await startAnew();
    await desk.choose(
      aFile("again.txt", PLAN),
      aFile("empty.txt", ""),
      aFile("zeros.txt", new Uint8Array(4096)),
      aFile("qinghe-2020.txt", planOf("清河", "2020")),
    );
    await desk.storeCurrent();
    await desk.result("again.txt").getByText("略过", { exact: true }).waitFor();
    await desk.result("again.txt").getByText("与语料库中的“2021年政务公开工作要点”内容相同").waitFor();
    await desk.result("empty.txt").getByText("是空的").waitFor();
    await desk.result("zeros.txt").getByText("未导入").waitFor();
    await desk.result("qinghe-2020.txt").getByText("已导入").waitFor();
  });

  test("offers to bring back a plan that was removed, and brings it back", async () => {
    await startAnew();
    await placeOfList("云河市").focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => placeOfList("云河市").count(), PATIENTLY).toBe(0);
    await desk.choose(aFile("yunhe-2021.txt", PLAN));
    await page.getByText("与已移除的《2021年政务公开工作要点》内容相同，可以放回。").waitFor();
    await page.getByRole("button", { name: /^放回/u }).click();
    await desk.result("yunhe-2021.txt").getByText("已导入").waitFor();
    await plans();
    await placeOfList("云河市").waitFor();
  });

  test("shows Jieyang's table as a table, and every warning leads to its place", async () => {
    await startAnew();
    const variant = shipped("jieyang-2018").replaceAll("揭阳", "榕江").replaceAll("新闻办", "新闻局");
    await desk.choose(aFile("rongjiang-2018.txt", variant));
    const cell = desk.text.getByRole("cell", { name: /稳妥做好突发事件舆情回应工作/u });
    await cell.first().waitFor();
    const review = page.getByRole("region", { name: "需要过目" });
    await review.getByRole("button").filter({ hasText: "市新闻局、市网信办" }).click();
    const mark = page.locator(":focus");
    await expect.poll(() => mark.innerText()).toContain("市新闻局、市网信办");
    await expect
      .poll(() =>
        mark.evaluate(
          (node) => node.getBoundingClientRect().top > 0 && node.getBoundingClientRect().bottom < innerHeight,
        ),
      )
      .toBe(true);
  });

  test("shows a reading that the document proves beside the damage, with its proof, and changes nothing", async () => {
    const review = page.getByRole("region", { name: "需要过目" });
    const line = review.getByRole("listitem").filter({ hasText: "市管办、市编办、市有关" });
    await line.getByText("拟读").waitFor();
    await expect.poll(() => line.innerText()).toContain("市有关单位，各县（市、区）人民政府（管委会）负责");
    const { width, height } = (await line.getByRole("button").first().boundingBox()) ?? { width: 0, height: 0 };
    expect(width, "the words run across the pane").toBeGreaterThan(height);
    const cell = desk.text.getByRole("cell", { name: /市管办、市编办、市有关/u });
    await cell.getByText("拟读").waitFor();
    await line.getByRole("button", { name: /^依据/u }).click();
    const proof = desk.text.getByText("市编办牵头，市电子政务办、市有关单位").first();
    await expect
      .poll(
        () =>
          proof.evaluate(
            (node) => node.getBoundingClientRect().top > 0 && node.getBoundingClientRect().top < innerHeight,
          ),
        PATIENTLY,
      )
      .toBe(true);
  });

  test("shows the fields of a clause before it is stored", async () => {
    await desk.text.getByText("推动更多事项在网上办理").first().click();
    await page
      .getByRole("region", { name: "要素" })
      .getByText(/二.*›.*（五）.*›.*3/u)
      .waitFor();
    await page.getByRole("button", { name: "略过", exact: true }).click();
    await desk.result("rongjiang-2018.txt").getByText("已略过").waitFor();
  });

  test("reads a file as something else where a person knows better, and leaves the focus where she chose", async () => {
    await startAnew();
    const markup = `<html><body>${planOf("新安", "2010").replaceAll("\n", "<br>\n")}</body></html>`;
    await desk.choose(aFile("xinan.html", markup));
    const kind = page.getByRole("combobox", { name: "种类" });
    await kind.waitFor();
    await expect.poll(() => kind.inputValue()).toBe("html");
    await expect.poll(() => desk.text.innerText()).not.toContain("<br>");
    await kind.focus();
    await kind.selectOption("txt");
    await desk.text.getByText("<br>").first().waitFor();
    await expect.poll(() => kind.inputValue()).toBe("txt");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  });

  test("reads a text in every encoding that its bytes allow", async () => {
    await startAnew();
    const traditional = encodable(shipped("wuhan-2018").slice(0, 3000), "big5");
    await desk.choose(aFile("big5.txt", encode(traditional, "big5")));
    const encoding = page.getByRole("combobox", { name: "编码" });
    await encoding.waitFor();
    await expect.poll(() => encoding.inputValue()).toBe("big5");
    await encoding.selectOption("gb18030");
    await expect.poll(() => desk.text.innerText(), PATIENTLY).not.toContain("深入做好政務公開");
    await encoding.selectOption("big5");
    await desk.text.getByText("深入做好政務公開").first().waitFor();
  });

  test("asks about a near copy, and imports it where that is wanted", async () => {
    await startAnew();
    await desk.choose(aFile("无锡（修改稿）.txt", shipped("wuxi-2018").replace("無錫市", "無錫新市")));
    await page.getByText(/与语料中的《无锡市全面推进政务公开工作实施办法》相近：[\d.]+% 的文字相同。/u).waitFor();
    await desk.line("无锡（修改稿）.txt").getByText("与无锡市相近").waitFor();
    await expect.poll(() => page.getByRole("button", { name: /无警告的/u }).count()).toBe(0);
    await page.getByRole("button", { name: /^打开已有的/u }).click();
    await page.getByRole("heading", { level: 1, name: "无锡市" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^仍然导入/u }).click();
    await desk.result("无锡（修改稿）.txt").getByText("已导入").waitFor();
  });

  test("goes through a folder and shows where each file was found", async () => {
    await startAnew();
    const folder = mkdtempSync(join(tmpdir(), "duizhao-folder-"));
    mkdirSync(join(folder, "各市", "临江"), { recursive: true });
    writeFileSync(join(folder, "各市", "临江", "要点.txt"), planOf("临江", "2019"));
    writeFileSync(join(folder, "各市", "~$要点.docx"), "lock");
    writeFileSync(join(folder, "各市", "空.txt"), "");
    await desk.chooseFolder(join(folder, "各市"));
    await desk.line("要点.txt").getByText("各市/临江/").waitFor();
    await desk.line("空.txt").getByText("各市/").waitFor();
    await expect.poll(() => page.getByRole("list", { name: "文件" }).getByRole("listitem").count()).toBe(2);
    await page.getByRole("button", { name: "导入无警告的 1 份" }).click();
    await desk.result("要点.txt").getByText("已导入").waitFor();
    rmSync(folder, { recursive: true, force: true });
  });

  test("takes a folder that is dropped on the window", async () => {
    await startAnew();
    const folder = mkdtempSync(join(tmpdir(), "duizhao-drop-"));
    mkdirSync(join(folder, "区县", "东区"), { recursive: true });
    writeFileSync(join(folder, "区县", "东区", "东区要点.txt"), planOf("东港", "2017"));
    const protocol = await workbench.context.newCDPSession(page);
    const data = { items: [], files: [join(folder, "区县")], dragOperationsMask: 1 };
    await protocol.send("Input.dispatchDragEvent", { type: "dragEnter", x: 600, y: 400, data });
    await protocol.send("Input.dispatchDragEvent", { type: "dragOver", x: 600, y: 400, data });
    await page.getByText("松开即读入").waitFor();
    await protocol.send("Input.dispatchDragEvent", { type: "drop", x: 600, y: 400, data });
    await desk.line("东区要点.txt").getByText("区县/东区/").waitFor();
    await desk.storeCurrent();
    await desk.result("东区要点.txt").getByText("已导入").waitFor();
    rmSync(folder, { recursive: true, force: true });
  });

  test("takes words from the clipboard: markup as a web page, bare words as a text", async () => {
    await startAnew();
    await workbench.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: workbench.origin });
    const html = planOf("南湖", "2016")
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("");
    await page.evaluate(async (markup) => {
      const text = markup.replaceAll("</p>", "\n").replaceAll("<p>", "");
      const types = { "text/html": markup, "text/plain": text };
      const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, html);
    await page.keyboard.press("Control+v");
    await desk.line("粘贴").waitFor();
    await desk.text.waitFor();
    await expect.poll(() => page.getByRole("combobox", { name: "种类" }).inputValue(), PATIENTLY).toBe("html");
    await page.getByRole("button", { name: "取消", exact: true }).click();

    await page.getByRole("button", { name: /^粘贴…/u }).click();
    const field = page.getByRole("textbox", { name: "把方案的文字粘贴在这里" });
    await expect.poll(() => field.evaluate((node) => node === document.activeElement), PATIENTLY).toBe(true);
    await page.keyboard.press("Control+v");
    await page.getByText("将作为网页读入").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.type("1");
    await page.getByText("将作为文本读入。").waitFor();
    await page.keyboard.press("Control+Enter");
    await desk.line(".txt").waitFor();
    await desk.storeCurrent();
    await desk.result(".txt").getByText("已导入").waitFor();
  });

  test("gives a file that took too long two minutes more, and reads it", async () => {
    await startAnew();
    const asked: unknown[] = [];
    await page.route("**/api/call", async (route) => {
      const call = route.request().postDataJSON();
      if (call.method !== "plan.inspect") return route.fallback();
      asked.push(call.params.seconds);
      if (asked.length > 1) return route.fallback();
      const details = { file: "slow.txt", seconds: "30" };
      return route.fulfill({ json: { ok: false, fault: { code: "reading/timeout", details } } });
    });
    await desk.choose(aFile("slow.txt", planOf("北原", "2015")));
    await page.getByRole("heading", { name: "slow.txt" }).waitFor();
    await page.getByText("超过 30 秒，已停止").last().waitFor();
    await page.getByRole("button", { name: "再给 2 分钟" }).click();
    await desk.text.waitFor();
    expect(asked).toEqual([undefined, 120]);
    await page.unroute("**/api/call");
    await page.getByRole("button", { name: "取消", exact: true }).click();
  });

  test("ends the reading of a huge file when it is cancelled, and goes on with the next", async () => {
    await startAnew();
    const folder = mkdtempSync(join(tmpdir(), "duizhao-huge-"));
    writeFileSync(join(folder, "1-huge.txt"), planOf("西岭", "2014").repeat(40_000));
    writeFileSync(join(folder, "2-after.txt"), planOf("中山", "2013"));
    await desk.chooseFolder(folder);
    // So much is handed over first.
    await desk.line("huge.txt").getByText("正在读").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "停止读取" }).click();
    await desk.line("huge.txt").getByText("已取消").waitFor();
    await desk.line("after.txt").getByText("可导入").waitFor();
    await page.getByRole("button", { name: "全部取消" }).click();
    rmSync(folder, { recursive: true, force: true });
  });

  test("draws of a plan with three thousand clauses only what is near, and the outline leads to the last", async () => {
    await startAnew();
    const numerals = [..."一二三四五六七八九"];
    const sections = Array.from({ length: 300 }, (_, at) => {
      const items = numerals.map((number) => `（${number}）公开第${at}批政府信息，6月底前报市政府办公室备案。`);
      return [`${numerals[at % 9]}、第${at}批公开`, ...items].join("\n");
    });
    await desk.choose(aFile("long.txt", `长河市2021年政务公开工作要点\n${sections.join("\n")}\n`));
    await desk.text.waitFor();
    const lines = page.getByRole("navigation", { name: "目录" }).getByRole("listitem");
    await lines.first().waitFor();
    await expect.poll(() => lines.count()).toBeLessThan(100);
    expect(Number(await lines.first().getAttribute("aria-setsize"))).toBeGreaterThan(2900);
    await lines.first().getByRole("button").focus();
    await page.keyboard.press("End");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset")), PATIENTLY)
      .toBe(await lines.first().getAttribute("aria-setsize"));
    await page.keyboard.press("Enter");
    await desk.text.getByText("公开第299批政府信息").last().waitFor();
    await page.getByRole("button", { name: "取消", exact: true }).click();
  });

  test("leaves Esc to the input method while it composes in the field for pasted words", async () => {
    await startAnew();
    await page.getByRole("button", { name: /^粘贴…/u }).click();
    const field = page.getByRole("textbox", { name: "把方案的文字粘贴在这里" });
    await field.focus();
    const protocol = await workbench.context.newCDPSession(page);
    await protocol.send("Input.imeSetComposition", { text: "gong", selectionStart: 4, selectionEnd: 4 });
    await page.keyboard.press("Escape");
    await field.waitFor();
    await protocol.send("Input.insertText", { text: "公开" });
    await page.keyboard.press("Escape");
    await expect.poll(() => field.count(), PATIENTLY).toBe(0);
  });

  test("is led by the keyboard alone, from the list of plans to a stored file and its source", async () => {
    await startAnew();
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Control+o");
    await (await chooser).setFiles([aFile("keys.txt", planOf("云岭", "2012"))]);
    await desk.text.waitFor();
    await expect.poll(() => desk.text.evaluate((node) => node === document.activeElement), PATIENTLY).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.getByRole("region", { name: "要素" }).getByText("落实解读责任").first().waitFor();
    await page.keyboard.press("Control+Enter");
    await desk.result("keys.txt").getByText("已导入").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENTLY).toBe("H2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "云岭市" }).waitFor();
    await page.keyboard.press("Escape");
    await desk.result("keys.txt").waitFor();
    await page.keyboard.press("Escape");
    await placeOfList("云岭市").waitFor();
  });

  test("takes a plan out with one key and brings it back with another", async () => {
    await startAnew();
    await placeOfList("云河市").focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => placeOfList("云河市").count(), PATIENTLY).toBe(0);
    await page.keyboard.press("Control+z");
    await placeOfList("云河市").waitFor();
  });

  test("shows hostile text as text: no script, no request, no breach of policy", async () => {
    await desk.choose(
      aFile("hostile.txt", planOf("恶水", "2011") + HOSTILE_TEXTS.map((text, at) => `${at + 1}. ${text}\n`).join("")),
    );
    await desk.text.waitFor();
    for (let at = 0; at < 40; at += 1) await page.keyboard.press("PageDown");
    await expect.poll(() => desk.text.locator("script, iframe, img, object, svg[onload]").count()).toBe(0);
    await desk.storeCurrent();
    await desk.result("hostile.txt").getByRole("button", { name: /打开/u }).click();
    await page.getByRole("heading", { level: 1, name: "恶水市" }).waitFor();
    for (let at = 0; at < 40; at += 1) await page.keyboard.press("PageDown");
    await expect.poll(() => desk.text.locator("script, iframe, img, object, svg[onload]").count()).toBe(0);
    expect(await page.evaluate(() => Object.hasOwn(window, "pwned"))).toBe(false);
  });

  test("reads a Word document: its numbers, and its table with the merged cells", async () => {
    await startAnew();
    await desk.choose(aFile("任务分解表.docx", await taskTableDocx()));
    await page.getByRole("complementary", { name: "读出" }).getByText("Word 文档").waitFor();
    const task = desk.text.getByRole("cell", { name: "加强政策解读" });
    await task.waitFor();
    await expect.poll(() => task.getAttribute("rowspan")).toBe("2");
    await desk.text.getByRole("columnheader", { name: "牵头单位" }).waitFor();
    await desk.text.getByText("一、").first().waitFor();
    await desk.storeCurrent();
    await desk.result("任务分解表.docx").getByText("已导入").waitFor();
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
