import { z } from "zod";

/** The longest name of a person, in UTF-16 units. */
const LONGEST_NAME = 100;

/** What a person set. Kept in the corpus, because a browser forgets: its address changes at every start. */
export const SettingsSchema = z.strictObject({
  language: z.enum(["zh-CN", "en"]),
  theme: z.enum(["system", "light", "dark", "hc", "hc-dark"]),
  /** `own`: each plan in the script it was written in; `simplified`: all in simplified script; `traditional`: all in
   * traditional script. */
  script: z.enum(["own", "simplified", "traditional"]),
  density: z.enum(["loose", "medium", "tight"]),
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
  personName: "",
};
