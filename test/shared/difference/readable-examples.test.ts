import { describe, expect, test } from "vitest";
import { readMarked, writeMarked } from "./marked.ts";

describe("the marks of a difference", () => {
  test.each([
    ["changed figure", "每年不少于[1/2]次"],
    ["dropped half-sentence", "建立台账，[定期通报，/]落实整改。"],
    ["replaced word", "全面[推进/规范]政务公开工作"],
    ["whole words, though they share a character", "监督检查[机制/制度]建设"],
    ["word that grew", "设立政务公开[/栏]"],
    ["obligation that became stronger", "政府网站[可以/应当]公开办事指南"],
    [
      "few large changes in a sentence of another city",
      "[建立市场准入负面清单信息公开机制。/]全面实施“双随机、一公开”监管，[制定并公布本部门随机抽查事项清单/按照省政府要求]，多渠道全方位及时公开综合监管和检查执法信息",
    ],
    ["list item that is new", "通过新闻发布会、[/城市留言板、]媒体采访等方式"],
  ])("show a %s", (_name, marked) => {
    const { a, b } = readMarked(marked);
    expect(writeMarked(a, b)).toBe(marked);
  });
});

describe("confetti", () => {
  test("does not leave a character standing between two changes", () => {
    const marked = "[积极稳妥地/依法]公开[了工作信息/相关政策]";
    const { a, b } = readMarked(marked);
    expect(writeMarked(a, b)).toBe("[积极稳妥地公开了工作信息/依法公开相关政策]");
  });

  test.each([
    ["的", "全面[的/]推进政务公开"],
    ["和", "深化简政放权[和/]优化服务环境"],
    ["要", "[要/]注重运用技术手段"],
    ["及 for 和", "完善受理、转办[及/和]反馈机制"],
  ])("does not mark a word that both texts have because of the %s beside it", (_word, marked) => {
    const { a, b } = readMarked(marked);
    expect(writeMarked(a, b)).toBe(marked);
  });
});

describe("what reads the same", () => {
  test.each([
    ["script", "發布政務信息，制定出臺政策", "发布政务信息，制定出台政策"],
    ["width and quotes", "推进“五公开”（2018年）", '推进"五公开"(２０１８年)'],
    ["punctuation", "依法公开、及时公开。", "依法公开，及时公开"],
    ["invisible characters", "政务\u200b公开", "政务公开"],
  ])("is equal though it differs in %s", (_name, a, b) => {
    expect(writeMarked(a, b)).toBe(a);
  });

  test("marks a change in the script of each side", () => {
    expect(writeMarked("按照國務院要求推進政務公開", "按照国务院要求规范政务公开")).toBe(
      "按照國務院要求[推進/规范]政務公開",
    );
  });
});

describe("moved passages", () => {
  const first = "完善政府网站安全保障机制，做好防攻击、防篡改、防病毒等工作。";
  const second = "组织开展公共信息资源开放试点工作，依托政府网站集中统一开放政府数据，形成可复制可推广的经验做法。";

  test("are shown as moved", () => {
    expect(writeMarked(first + second, second + first)).toBe(`[‹${first}›/]${second}[/‹${first}›]`);
  });

  test("are shown as moved when they were edited inside", () => {
    const edited = "建立政府网站安全保障机制，做好防攻击、防篡改、防泄漏、防病毒等工作。";
    const inside = "政府网站安全保障机制，做好防攻击、防篡改、防病毒等工作。";
    const insideEdited = "政府网站安全保障机制，做好防攻击、防篡改、防泄漏、防病毒等工作。";
    expect(writeMarked(first + second, second + edited)).toBe(`[完善‹*${inside}›/]${second}[/建立‹*${insideEdited}›]`);
  });

  test("may be items of a list", () => {
    expect(writeMarked("市财政局、市教育局、市民政局负责", "市教育局、市财政局、市民政局负责")).toBe(
      "[‹市财政局、›/]市教育局、[/‹市财政局、›]市民政局负责",
    );
  });

  test("are more than two words that both texts use", () => {
    expect(writeMarked("依法行政。推进政务公开工作制度建设", "推进政务公开工作制度建设。坚持依法行政")).not.toContain(
      "‹",
    );
  });
});

describe("edges", () => {
  test.each([
    ["both empty", "", "", ""],
    ["a empty", "", "政务公开", "[/政务公开]"],
    ["b empty", "政务公开", "", "[政务公开/]"],
    ["nothing in common", "依法行政", "财政预算", "[依法行政/财政预算]"],
    ["punctuation against nothing", "。", "", "[。/]"],
    ["characters outside the basic plane", "𠀀𠀁机构改革", "𠀀𠀂机构改革", "𠀀[𠀁/𠀂]机构改革"],
  ])("%s", (_name, a, b, marked) => {
    expect(writeMarked(a, b)).toBe(marked);
  });
});
