import { describe, expect, test } from "vitest";
import {
  basePieces,
  clauseSpans,
  countCharacters,
  countDamage,
  type Piece,
  piecesWithin,
  plainPieces,
  withDamage,
  witnessPieces,
} from "../../../../renderer/screens/compare/cells/cell-pieces.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { cellText } from "../../../../shared/model/comparison.ts";
import { LAYERS, type Layer } from "../../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { JIEYANG, JILIN, realTable, WUHAN } from "./real-table.ts";

/** Pieces as a reader sees them: [new], >{moved}, -gone-, ‸number. */
function written(pieces: readonly Piece[], text: string): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "move") return ">";
      if ("at" in piece) return piece.kind === "gone" ? `-${piece.text}-` : `‸${countCharacters(piece.text)}`;
      const words = text.slice(piece.start, piece.end);
      if (piece.kind === "new" || piece.kind === "only") return `[${words}]`;
      return piece.kind === "moved" ? `{${words}}` : words;
    })
    .join("");
}

function compared(base: string, text: string) {
  return compareInLayers(prepareText(base), prepareText(text));
}

function witness(
  base: string,
  text: string,
  layers: readonly Layer[] = LAYERS,
  holders: readonly PlanId[] = [],
): Piece[] {
  return witnessPieces(compared(base, text), base, text, {
    layers: new Set(layers),
    forms: [],
    holdersOf: () => holders,
  });
}

const allLayers = new Set(LAYERS);

function beside(base: string, text: string): string {
  return written(witness(base, text), text);
}

const rows = realTable().rows.filter((row) => (row.cells.get(JILIN)?.clauses.length ?? 0) > 0 && row.coverage > 1);

describe("the pieces of a cell", () => {
  test("mark what the base does not have", () => {
    expect(beside("推进政府公报数据库建设，有序开放。", "推进政府公报数据库建设，全面有序开放。")).toBe(
      "推进政府公报数据库建设，[全面]有序开放。",
    );
  });

  test("spell out a few characters that are left out, and count more of them", () => {
    expect(beside("探索推行政府文件统一发布制度。", "推行政府文件统一发布制度。")).toBe(
      "-探索-推行政府文件统一发布制度。",
    );
    expect(
      beside(
        "加强政府信息公开审查，由各县市区政府和市政府各部门负责，明确专人依法依规严格审查公开内容。",
        "加强政府信息公开审查，明确专人依法依规严格审查公开内容。",
      ),
    ).toMatch(/‸1[0-9]/u);
  });

  test("tell what was left out of a sentence after a sentence that was put in before it", () => {
    expect(
      beside(
        "完善文件工作机制。探索推行政府文件由本级政府公报统一发布制度。",
        "完善文件工作机制，相关工作情况纳入年度考核。推行政府文件由本级政府公报统一发布制度。",
      ),
    ).toBe("完善文件工作机制，[相关工作情况纳入年度考核]。-探索-推行政府文件由本级政府公报统一发布制度。");
  });

  test("are marked as ever in a short text that the base has, too, however much more it has", () => {
    const base = `切实增强风险防控意识。${"做好就学就医住房保障食品安全方面的回应，准确把握社会情绪。".repeat(4)}稳妥做好突发事件舆情回应工作，及时准确发布权威信息。`;
    const text = "稳妥做好突发事件舆情回应工作，及时准确发布信息。";
    expect(compared(base, text).difference.similarity).toBeLessThan(0.3);
    expect(beside(base, text)).toMatch(/^‸\d+稳妥做好突发事件舆情回应工作，及时准确发布-权威-信息。$/u);
  });

  test("keep what was replaced for the words that replace it, and strike nothing", () => {
    const base = "每年开展不少于1次业务培训。";
    const text = "每年开展不少于2次业务培训。";
    const pieces = witness(base, text);
    expect(pieces.some((piece) => piece.kind === "gone")).toBe(false);
    expect(pieces.find((piece) => piece.kind === "new")).toMatchObject({ instead: "1" });
  });

  test("mark what was changed inside a moved passage, and tell where the base has it", () => {
    const rest = "推进集约化平台建设，完善网站功能，丰富信息资源，强化网站开办审批和网站标识管理。";
    const base = `建立健全政府网站用户信息保护制度，确保收集的用户信息安全。${rest}`;
    const text = `${rest}建立健全政府网站用户信息保护制度，确保公众的用户信息安全。`;
    const pieces = witness(base, text);
    expect(written(pieces, text)).toContain(">{建立健全政府网站用户信息保护制度，确保}[公众]{的用户信息安全");
    const move = pieces.find((piece) => piece.kind === "move");
    expect(base.slice(move?.partner.start, move?.partner.end)).toMatch(/^建立健全.*信息安全/u);
    expect(written(basePieces(base, [compared(base, text)], allLayers), base)).toContain("确保[收集]的用户");
  });

  test.each([WUHAN, JIEYANG])(
    "cover the text of every cell of %s, in order, with nothing of the base's in it",
    (plan) => {
      for (const row of rows) {
        const text = row.cells.get(plan)?.text ?? "";
        const base = row.cells.get(JILIN)?.text ?? "";
        if (text === "") continue;
        const pieces = witness(base, text);
        expect(pieces.map((piece) => ("at" in piece ? "" : text.slice(piece.start, piece.end))).join("")).toBe(text);
      }
    },
  );

  test("underline nothing where the wording is another one altogether", () => {
    const base = "加强门户网站建设，优化栏目设置，提升服务水平。";
    const text = "各部门及时把督查情况报市府办备案存查。";
    const kinds = new Set(witness(base, text).map((piece) => piece.kind));
    expect([...kinds].filter((kind) => kind !== "shared" && kind !== "own")).toEqual([]);
  });
});

describe("the layers of a cell", () => {
  const base = "各部门应当在2018年6月底前公开目录，由市教育局汇总。";
  const text = "各部门可以在2018年9月底前公开目录，由市财政局汇总。";

  test("are told apart in its pieces", () => {
    const layers = witness(base, text).flatMap((piece) => (piece.kind === "new" ? [piece.layer] : []));
    expect(layers).toEqual(["strength", "figures", "names"]);
  });

  test("are drawn only where they are switched on, and the text stays whole", () => {
    const pieces = witness(base, text, ["figures"]);
    expect(written(pieces, text)).toBe("各部门可以在[2018年9月底]前公开目录，由市财政局汇总。");
  });

  test("words of other plans, too, are told from words of this one alone", () => {
    const holders = ["plan-2" as PlanId];
    const [found] = witness("公开目录。", "公开目录，组织培训考核。", LAYERS, holders).filter(
      ({ kind }) => kind === "new",
    );
    expect(found).toMatchObject({ layer: "substance", holders });
  });
});

test("damaged places are set apart in any piece, and the text stays whole", () => {
  const text = "推进政\ufffd\ufffd公开，加强督\ufffd查。";
  const pieces = withDamage(plainPieces(text), text);
  expect(pieces.map(({ kind }) => kind)).toEqual(["plain", "damage", "plain", "damage", "plain"]);
  expect(pieces.map((piece) => ("at" in piece ? "" : text.slice(piece.start, piece.end))).join("")).toBe(text);
  expect(countDamage(text)).toBe(2);
});

describe("the pieces of the base's cell", () => {
  test("mark what stands in no other cell", () => {
    const base = "做好公报工作，推进数据库建设，方便公众查询使用。";
    const others = ["做好公报工作，方便公众查询使用。", "做好公报工作。"].map((text) => compared(base, text));
    expect(written(basePieces(base, others, allLayers), base)).toBe(
      "做好公报工作，[推进数据库建设]，方便公众查询使用。",
    );
  });

  test("mark nothing beside no other cell, nor where nearly all stands alone", () => {
    const base = "做好公报工作，推进数据库建设，方便公众查询使用。";
    expect(basePieces(base, [], allLayers).map(({ kind }) => kind)).toEqual(["plain"]);
    expect(basePieces(base, [compared(base, "组织开展培训。")], allLayers).map(({ kind }) => kind)).toEqual(["plain"]);
  });

  test("cover the base's text in every row", () => {
    for (const row of rows) {
      const base = row.cells.get(JILIN)?.text ?? "";
      const others = [WUHAN, JIEYANG].flatMap((plan) => row.cells.get(plan)?.text || []);
      const pieces = basePieces(
        base,
        others.map((text) => compared(base, text)),
        allLayers,
      );
      expect(pieces.map((piece) => ("at" in piece ? "" : base.slice(piece.start, piece.end))).join("")).toBe(base);
    }
  });
});

describe("the pieces of one clause of a cell", () => {
  test("are the clause's own words, whatever the marks", () => {
    for (const row of rows) {
      const cell = row.cells.get(WUHAN);
      const base = row.cells.get(JILIN)?.text ?? "";
      if (cell === undefined || cell.clauses.length === 0) continue;
      const pieces = witness(base, cellText(cell.clauses));
      const spans = clauseSpans(cell.clauses, 1);
      const words = spans.map((place) =>
        piecesWithin(pieces, place)
          .map((piece) => ("at" in piece ? "" : cell.text.slice(piece.start, piece.end)))
          .join(""),
      );
      expect(words).toEqual(cell.clauses.map(({ text }) => text));
    }
  });
});
