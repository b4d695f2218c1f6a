import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mintClauseId } from "../../../electron/corpus/mint-clause-id.ts";
import type { NewPlan } from "../../../electron/corpus/store-plan.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import type { Clause, IdentifiedReading, Metadata, OutlineNode } from "../../../shared/model/reading.ts";
import { ClauseSchema, MetadataSchema, OutlineNodeSchema } from "../../../shared/model/reading.ts";
import { span } from "../../../shared/model/span.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import { sketchText } from "../../../shared/text/sketch.ts";

export const SHIPPED = ["jilin-2018", "wuhan-2018", "wuxi-2018", "hunjiang-2015", "jieyang-2018"] as const;

/** The text of a shipped plan. */
export function shippedText(id: (typeof SHIPPED)[number]): string {
  return readFileSync(new URL(`../../../resources/plans/${id}.txt`, import.meta.url), "utf8");
}

/** A clause with every field empty but its text. */
export function aClause(text: string, fields: Partial<Clause> = {}): Clause {
  const clause = {
    id: mintClauseId(),
    outlineId: "n1",
    path: ["一"],
    title: text.slice(0, 12),
    titleKind: "summary",
    text,
    textSimplified: simplify(text),
    spans: [],
    responsibility: null,
    deadlines: [],
    citations: [],
    figures: [],
    ...fields,
  };
  return ClauseSchema.parse(clause);
}

/** Metadata of a document that says nothing of itself. */
export function someMetadata(fields: Partial<Metadata> = {}): Metadata {
  const silent = {
    ...{ place: null, city: null, district: null, province: null, level: null, issuer: null, documentNumber: null },
    ...{ title: null, planTitle: null, indexNumber: null, category: null, status: null, issuedOn: null },
    ...{ publishedOn: null, year: null, script: "simplified", inferred: { city: null, province: null } },
  };
  return MetadataSchema.parse({ ...silent, ...fields });
}

/** A plan to be stored: one clause for each line of a text, unless clauses are given. */
export function aPlan(id: string, text: string, fields: Partial<IdentifiedReading> = {}): NewPlan {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return {
    id: PlanIdSchema.parse(id),
    origin: "imported",
    fileName: `${id}.txt`,
    source: {
      text,
      layout: null,
      sha256: createHash("sha256").update(text).digest("hex"),
      encoding: "utf-8",
      format: "txt",
      byteLength: Buffer.byteLength(text),
    },
    reading: {
      metadata: someMetadata(),
      regions: text === "" ? [] : [{ ...span(0, text.length), kind: "preamble" }],
      outline: [aNode("n1", text.length)],
      warnings: [],
      clauses: lines.map((line) => aClause(line)),
      ...fields,
    },
    sketch: sketchText(text),
    readerVersion: 1,
    importedAt: "2026-11-21T08:00:00.000Z",
  };
}

function aNode(id: string, length: number): OutlineNode {
  const node = { id, parentId: null, kind: "section", marker: "一、", heading: null, ...span(0, length) };
  return OutlineNodeSchema.parse(node);
}
