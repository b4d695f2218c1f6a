import { z } from "zod";
import { ClauseIdSchema, OutlineIdSchema } from "./ids.ts";
import { OffsetSchema, SpanSchema } from "./span.ts";

// What the reader finds in a source. Each shape is a schema, because readings cross process borders and lie in the corpus.

const IsoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const LevelSchema = z.enum(["province", "prefecture", "district"]);
export const ScriptSchema = z.enum(["simplified", "traditional"]);
export type Script = z.infer<typeof ScriptSchema>;

/** What the document says of itself, in simplified script; null where it says nothing. `inferred` holds what a gazetteer adds. */
export const MetadataSchema = z
  .object({
    /** The name to show for the plan's place: 吉林市, 浑江区. */
    place: z.string().nullable(),
    city: z.string().nullable(),
    district: z.string().nullable(),
    province: z.string().nullable(),
    level: LevelSchema.nullable(),
    issuer: z.string().nullable(),
    /** With 〔〕 around the year. */
    documentNumber: z.string().nullable(),
    title: z.string().nullable(),
    planTitle: z.string().nullable(),
    indexNumber: z.string().nullable(),
    category: z.string().nullable(),
    status: z.string().nullable(),
    issuedOn: IsoDateSchema.nullable(),
    publishedOn: IsoDateSchema.nullable(),
    /** The year the plan is for; deadlines without a year fall in it. */
    year: z.int().nullable(),
    script: ScriptSchema,
    inferred: z.object({ city: z.string().nullable(), province: z.string().nullable() }).readonly(),
  })
  .readonly();
export type Metadata = z.infer<typeof MetadataSchema>;

export const RegionKindSchema = z.enum([
  "metadata",
  "title",
  "transmittal",
  "preamble",
  "marker",
  "heading",
  "clause",
  "responsibility",
  "signature",
  "attachment",
  "distribution",
  "whitespace",
  "noise",
]);
export type RegionKind = z.infer<typeof RegionKindSchema>;

export const NoiseReasonSchema = z.enum([
  "spam",
  "site-chrome",
  "duplicate-copy",
  "page-break",
  "markup",
  "ocr-debris",
  "footer",
]);
export type NoiseReason = z.infer<typeof NoiseReasonSchema>;

/** A stretch of the source with one kind. The regions of a source partition it, in order, nothing left over. */
export const RegionSchema = z.discriminatedUnion("kind", [
  z.object({ start: OffsetSchema, end: OffsetSchema, kind: z.literal("noise"), reason: NoiseReasonSchema }).readonly(),
  z.object({ start: OffsetSchema, end: OffsetSchema, kind: RegionKindSchema.exclude(["noise"]) }).readonly(),
]);
export type Region = z.infer<typeof RegionSchema>;

export const OutlineKindSchema = z.enum(["section", "item", "subitem", "point", "paragraph"]);
export type OutlineKind = z.infer<typeof OutlineKindSchema>;

/** A node of the numbered tree: section 一、 › item （一） › subitem 1. › point 一是. In source order, parents before children. */
export const OutlineNodeSchema = z
  .object({
    id: OutlineIdSchema,
    parentId: OutlineIdSchema.nullable(),
    kind: OutlineKindSchema,
    /** The number as it stands in the source (一、 or （五）), null where it was lost or never there. */
    marker: z.string().nullable(),
    /** In the source's script; null where the node has no heading of its own. */
    heading: z.string().nullable(),
    start: OffsetSchema,
    end: OffsetSchema,
  })
  .readonly();
export type OutlineNode = z.infer<typeof OutlineNodeSchema>;

/** Who leads (牵头), cooperates (配合), is responsible (负责). Names in simplified script, as written. */
export const ResponsibilitySchema = z
  .object({
    /** The words it was read from, as they stand. */
    raw: z.string(),
    lead: z.array(z.string()).readonly(),
    cooperate: z.array(z.string()).readonly(),
    responsible: z.array(z.string()).readonly(),
    /** It stands with the parent item and applies to all its subitems. */
    inherited: z.boolean(),
    /** It is part of the running sentence and so of the clause's text. */
    inline: z.boolean(),
    /** The cell is damaged; the lists hold only units that stand whole. */
    garbled: z.boolean(),
    /** Where `raw` stands in the source. */
    spans: z.array(SpanSchema).readonly(),
  })
  .readonly();
export type Responsibility = z.infer<typeof ResponsibilitySchema>;

/** A date, or a recurring or relative limit, which has no date. */
export const DeadlineSchema = z.object({ raw: z.string(), date: IsoDateSchema.nullable() }).readonly();
export type Deadline = z.infer<typeof DeadlineSchema>;

/** A document named by 《title》, by number, or both; never by neither. */
export const CitationSchema = z
  .object({ title: z.string().nullable(), documentNumber: z.string().nullable() })
  .readonly();
export type Citation = z.infer<typeof CitationSchema>;

/** A numeric commitment: 不少于1次, 不低于4%. */
export const FigureSchema = z.object({ raw: z.string() }).readonly();
export type Figure = z.infer<typeof FigureSchema>;

/** A clause as the pure reader gives it: not yet identified. */
export const ReadClauseSchema = z
  .object({
    /** The outline node that the clause is the leaf of. */
    outlineId: OutlineIdSchema,
    /** Its numbers from the section down: 一, （五）, 1; a number lost in print is supplied. */
    path: z.array(z.string()).readonly(),
    title: z.string(),
    /** `heading`: the document's own; `summary`: the reader's. */
    titleKind: z.enum(["heading", "summary"]),
    /** In the source's script, page breaks and line wraps re-joined, without the marker. */
    text: z.string(),
    textSimplified: z.string(),
    /** Where the text stands in the source, in order. */
    spans: z.array(SpanSchema).readonly(),
    responsibility: ResponsibilitySchema.nullable(),
    deadlines: z.array(DeadlineSchema).readonly(),
    citations: z.array(CitationSchema).readonly(),
    figures: z.array(FigureSchema).readonly(),
  })
  .readonly();
export type ReadClause = z.infer<typeof ReadClauseSchema>;

/** The smallest unit that is compared: a leaf of the outline that obliges somebody to something. */
export const ClauseSchema = z.object({ ...ReadClauseSchema.unwrap().shape, id: ClauseIdSchema }).readonly();
export type Clause = z.infer<typeof ClauseSchema>;

export const WarningCodeSchema = z.enum([
  /** A number is missing between two that stand. details: expected, found. */
  "numbering-gap",
  /** The same number stands twice. details: marker. */
  "numbering-doubled",
  /** A section or item without the number or heading its neighbours have. details: path. */
  "heading-missing",
  /** A responsibility whose words are damaged. details: raw. */
  "responsibility-garbled",
  /** A heading that was split or is damaged. details: raw. */
  "heading-damaged",
  /** Table cells stand in the wrong order or column. details: raw. */
  "cells-misplaced",
  /** Bytes that are no characters of the encoding, shown as U+FFFD. details: count. */
  "characters-lost",
  /** No clause was found in the text. */
  "no-clauses",
  /** Characters that look like a damaged reading. details: raw. */
  "text-damaged",
]);
export type WarningCode = z.infer<typeof WarningCodeSchema>;

/**
 * Damage at a place of the source: something the reader saw and did not mend. Where the document itself proves a reading,
 * the details also hold it as `proposed`, the words that prove it as `proof`, and where those stand as `proofStart` and
 * `proofEnd`, offsets in digits.
 */
export const WarningSchema = z
  .object({
    code: WarningCodeSchema,
    details: z.record(z.string(), z.string()).readonly(),
    start: OffsetSchema,
    end: OffsetSchema,
  })
  .readonly();
export type Warning = z.infer<typeof WarningSchema>;

const readingShape = {
  metadata: MetadataSchema,
  regions: z.array(RegionSchema).readonly(),
  outline: z.array(OutlineNodeSchema).readonly(),
  warnings: z.array(WarningSchema).readonly(),
};

/** What the pure reader makes of a text. */
export const ReadingSchema = z.object({ ...readingShape, clauses: z.array(ReadClauseSchema).readonly() }).readonly();
export type Reading = z.infer<typeof ReadingSchema>;

/** A reading whose clauses have their ids. */
export const IdentifiedReadingSchema = z
  .object({ ...readingShape, clauses: z.array(ClauseSchema).readonly() })
  .readonly();
export type IdentifiedReading = z.infer<typeof IdentifiedReadingSchema>;
