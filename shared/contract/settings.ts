import { z } from "zod";
import { PlanIdSchema } from "../model/ids.ts";
import { ExportOptionsSchema, FIRST_EXPORT_OPTIONS } from "../sheet/export-options.ts";

/** The longest name of a person, in UTF-16 units. */
const LONGEST_NAME = 100;

/** So many commands are remembered as recently used. */
export const MOST_RECENT = 12;

/** The least and the greatest width of a pane, in CSS pixels. */
export const NARROWEST_PANE = 140;
export const WIDEST_PANE = 640;

/** A width that a person gave a part of the window; null as long as the program's own serves. */
const WidthSchema = z.int().min(NARROWEST_PANE).max(WIDEST_PANE).nullable();

const PixelsSchema = z.number().nonnegative();

/** The room, in CSS pixels, that the table of a comparison had in a window of some size. */
const KeptRoomSchema = z.strictObject({
  windowWidth: PixelsSchema,
  windowHeight: PixelsSchema,
  room: PixelsSchema,
  height: PixelsSchema,
});
export type KeptRoom = z.infer<typeof KeptRoomSchema>;

/** How the window was left. */
export const WindowStateSchema = z.strictObject({
  screen: z.enum(["compare", "matrix", "source", "plans"]),
  /** The plan whose source was read last. */
  plan: PlanIdSchema.nullable(),
  /** The plan that stands beside it, and whether the one text leads the other. */
  beside: PlanIdSchema.nullable(),
  linked: z.boolean(),
  /** The outline at the left and the panel at the right: whether they are folded away, and how wide they are. */
  outlineFolded: z.boolean(),
  outlineWidth: WidthSchema,
  sideFolded: z.boolean(),
  sideWidth: WidthSchema,
  /** So that the next window's table is drawn once, without being measured first. Null where it was not kept yet. */
  tableRoom: KeptRoomSchema.nullable().default(null),
  /** Ids of commands, the latest first. */
  recentCommands: z.array(z.string().max(100)).max(MOST_RECENT),
});
export type WindowState = z.infer<typeof WindowStateSchema>;

/** What a person set. Kept in the corpus, because a browser forgets: its address changes at every start. */
export const SettingsSchema = z.strictObject({
  language: z.enum(["zh-CN", "en"]),
  theme: z.enum(["system", "light", "dark", "hc", "hc-dark"]),
  /** `own`: each plan in the script it was written in; `simplified`: all in simplified script; `traditional`: all in
   * traditional script. */
  script: z.enum(["own", "simplified", "traditional"]),
  density: z.enum(["loose", "medium", "tight"]),
  /** Keys of a single character, such as Y, do something. Not everybody can keep from pressing them. */
  singleKeys: z.boolean(),
  window: WindowStateSchema,
  /** What was last exported, and how. */
  exporting: ExportOptionsSchema,
  /** Who decides, as she wants to be named in the history of a comparison; empty until she says. */
  personName: z.string().trim().max(LONGEST_NAME),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** The settings and what stands for those not made. */
export const SettingsInForceSchema = z.strictObject({
  ...SettingsSchema.shape,
  /** The name of the account on this computer, by which a person without a `personName` goes; empty where unknown. */
  account: z.string(),
});
export type SettingsInForce = z.infer<typeof SettingsInForceSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: "zh-CN",
  theme: "system",
  script: "own",
  density: "medium",
  singleKeys: true,
  window: {
    screen: "compare",
    plan: null,
    beside: null,
    linked: true,
    outlineFolded: false,
    outlineWidth: null,
    sideFolded: false,
    sideWidth: null,
    tableRoom: null,
    recentCommands: [],
  },
  exporting: FIRST_EXPORT_OPTIONS,
  personName: "",
};
