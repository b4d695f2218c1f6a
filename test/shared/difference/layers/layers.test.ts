import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { countLayers } from "../../../../shared/difference/layers/count-layers.ts";
import type { LayeredChange } from "../../../../shared/model/difference-layers.ts";
import { clausePairs } from "../clause-pairs.ts";
import { cut } from "../marked.ts";
import { textPair } from "../texts.ts";

function layersOf(a: string, b: string) {
  return compareInLayers(prepareText(a), prepareText(b)).layers;
}

/** Each change as its layer and its words on both sides. */
function told(a: string, b: string): string[] {
  return layersOf(a, b).changes.map(
    (change) => `${change.layer} ${change.a.map((place) => cut(a, place))}→${change.b.map((place) => cut(b, place))}`,
  );
}

describe("a change is told by what it is about", () => {
  test.each([
    ["由市教育局负责落实。", "由市财政局负责落实。", "names 市教育局→市财政局"],
    ["每年检查不少于1次。", "每年检查不少于2次。", "figures 1→2"],
    ["2018年6月底前全部完成。", "2018年9月底前全部完成。", "figures 2018年6月底→2018年9月底"],
    [
      "按照国办发〔2017〕47号文件要求",
      "按照国办发〔2018〕22号文件要求",
      "figures 国办发〔2017〕47号→国办发〔2018〕22号",
    ],
    ["各部门应当公开会议内容。", "各部门可以公开会议内容。", "strength 应当→可以"],
    ["探索推行政府文件统一发布制度。", "推行政府文件统一发布制度。", "strength 探索→"],
    ["加强舆情监测。", "加强舆情回应。", "substance 监测→回应"],
    ["完成系统对接。", "2018年6月底前完成系统对接。", "figures →2018年6月底前"],
    ["环境污染、公共文化建设等领域信息公开。", "环境污染等信息公开。", "substance 公共文化建设等领域→"],
    ["开展考核。", "权重不低于4%，开展考核。", "substance →权重, figures →不低于4%"],
    ["条例实施。", "条例实施10周年。", "figures →10周年"],
    ["部署互联网协议。", "部署互联网协议IPv6。", "substance →IPv6"],
    ["推进政府公报数据库建设。", "推进政府公报电子化建设。", "substance 数据库→电子化"],
  ])("%s / %s", (a, b, expected) => {
    expect(told(a, b).join(", ")).toBe(expected);
  });

  test("and falls apart where it is about several things", () => {
    expect(
      told("2018年6月底前建成全市统一平台。", "2019年年底前完成网站改版工作。").map((line) => line.split(" ")[0]),
    ).toEqual(expect.arrayContaining(["substance", "figures"]));
  });

  test("and a place is not told in the stead of a unit", () => {
    expect(told("由市政府办公厅统筹推进。", "由全市统筹推进。").toSorted()).toEqual([
      "names →全市",
      "names 市政府办公厅→",
    ]);
  });

  test("a name inside a longer new passage is a part of what it says", () => {
    const added = "推进政务公开，并由市教育局会同各学校组织开展专题培训和考核评比。";
    expect(told("推进政务公开。", added).map((line) => line.split(" ")[0])).toEqual(["substance"]);
  });

  test("words that stand on both sides of a change are none", () => {
    expect(
      layersOf("一是公开目录；二是公开流程。", "1.公开目录；2.公开流程。").changes.every(
        ({ layer }) => layer === "numbering",
      ),
    ).toBe(true);
  });
});

describe("texts with other places only", () => {
  test.each([
    ["吉林市人民政府办公室负责全市政务公开工作。", "武汉市人民政府办公厅负责全市政务公开工作。"],
    ["打造吉林市政务服务品牌，由市发展改革委牵头。", "打造无锡市政务服务品牌，由市发改委牵头。"],
    ["推进全市政务公开。", "推进全区政务公开。"],
  ])("are the same text, localised: %s / %s", (a, b) => {
    expect(layersOf(a, b).isLocalised).toBe(true);
  });

  test.each([
    ["由市发展改革委牵头落实各项任务。", "由市财政局牵头落实各项任务。"],
    ["吉林市每年检查1次。", "武汉市每年检查2次。"],
    ["推进政务公开工作。", "推进政务公开工作。"],
  ])("others are not: %s / %s", (a, b) => {
    expect(layersOf(a, b).isLocalised).toBe(false);
  });
});

test("what is not marked is not counted: beside a text in its own words only figures are", () => {
  const a = "建立健全政府网站用户信息保护制度，确保收集的用户信息安全。";
  const b = "各地各部门要在2018年底前梳理并公布权责清单，做好解读工作。";
  const found = compareInLayers(prepareText(a), prepareText(b));
  expect(found.difference.similarity).toBeLessThan(0.3);
  expect(countLayers(found)).toMatchObject({ substance: 0, names: 0, figures: 1, strength: 0 });
});

test("script and punctuation are counted where the words are the same", () => {
  expect(layersOf("政務公開，依法行政。", "政务公开、依法行政。")).toMatchObject({
    changes: [],
    punctuation: 1,
    script: 2,
  });
});

function turned({ layer, a, b }: LayeredChange): LayeredChange {
  return { layer, a: b, b: a };
}

function inOrder(changes: readonly LayeredChange[]): string[] {
  return changes.map((change) => JSON.stringify(change)).toSorted();
}

describe("a moved passage that was edited", () => {
  const moved = "建立健全政府网站用户信息保护制度，确保收集的用户信息安全";
  const edited = "建立健全政府网站用户信息保护制度，务必确保用户信息安全";
  const rest = "推进集约化平台建设，完善网站功能，丰富信息资源。";

  test("tells what was changed inside", () => {
    expect(told(`${moved}。${rest}`, `${rest}${edited}。`)).toEqual(["substance 收集的→", "strength →务必"]);
  });

  test("reads inside as runs over both of its places", () => {
    const [a, b] = [`${moved}。${rest}`, `${rest}${edited}。`];
    const [inside = []] = layersOf(a, b).insideMoves;
    const of = (side: "a" | "b", text: string) =>
      inside.map((run) => (run[side] === null ? "" : cut(text, run[side]))).join("");
    expect(moved).toContain(of("a", a).replace(/。$/u, ""));
    expect(edited).toContain(of("b", b).replace(/。$/u, ""));
    expect(new Set(inside.map(({ kind }) => kind))).toEqual(new Set(["equal", "insert", "delete"]));
  });
});

describe("of any two texts", () => {
  test("the changes lie in the runs that change, in order, and are mirrored when the sides are swapped", () => {
    fc.assert(
      fc.property(textPair, ([a, b]) => {
        const first = prepareText(a);
        const second = prepareText(b);
        const { difference, layers } = compareInLayers(first, second);
        const runs = [...difference.runs, ...layers.insideMoves.flat()];
        const lies = (side: "a" | "b", kind: string) =>
          layers.changes
            .flatMap((change) => change[side])
            .every(({ start, end }) =>
              runs.some((run) => {
                const place = run[side];
                return run.kind === kind && place !== null && place.start <= start && end <= place.end && start < end;
              }),
            );
        expect(lies("a", "delete")).toBe(true);
        expect(lies("b", "insert")).toBe(true);
        const { changes, insideMoves, ...others } = compareInLayers(second, first).layers;
        expect(others).toEqual({
          punctuation: layers.punctuation,
          script: layers.script,
          isLocalised: layers.isLocalised,
        });
        // Those inside moved passages stand in the order of the passages, which may be another one there.
        expect(inOrder(changes)).toEqual(inOrder(layers.changes.map(turned)));
        expect(insideMoves.length).toBe(layers.insideMoves.length);
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  test("nothing changes without a layer, and each word that changes is in one layer at most", () => {
    fc.assert(
      fc.property(fc.constantFrom(...clausePairs), ({ a, b }) => {
        const { difference, layers } = compareInLayers(prepareText(a), prepareText(b));
        const places = layers.changes.flatMap((change) => change.b).toSorted((x, y) => x.start - y.start);
        expect(places.every((place, at) => place.start >= (places[at - 1]?.end ?? 0))).toBe(true);
        const runs = [...difference.runs, ...layers.insideMoves.flat()];
        const changes = runs.some(({ kind }) => kind === "insert" || kind === "delete");
        expect(layers.changes.length > 0).toBe(changes);
      }),
    );
  });

  test("a number, a date, a document number or a unit's name is in one layer as a whole", () => {
    const whole =
      /〔\d{4}〕\d+[号號]|\d{4}年(?:\d{1,2}月(?:底|\d{1,2}日)?)?|\d+|市(?:发展改革委|财政局|教育局|政府办公室)/gu;
    for (const { a, b } of clausePairs) {
      for (const { b: places } of layersOf(a, b).changes) {
        for (const { start, end } of places) {
          for (const { index, 0: found } of b.matchAll(whole)) {
            const cutsStart = start > index && start < index + found.length;
            const cutsEnd = end > index && end < index + found.length;
            expect(cutsStart || cutsEnd ? `${found} in ${b.slice(start, end)}` : null).toBeNull();
          }
        }
      }
    }
  });
});
