import { z } from "zod";

/** How a person likes the window. Kept in the corpus, because a browser forgets: its address changes at every start. */
export const SettingsSchema = z.strictObject({
  language: z.enum(["zh-CN", "en"]),
  theme: z.enum(["system", "light", "dark", "hc", "hc-dark"]),
  /** `own`: each plan in the script it was written in; `simplified`: all in simplified script. */
  script: z.enum(["own", "simplified"]),
  density: z.enum(["loose", "medium", "tight"]),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = { language: "zh-CN", theme: "system", script: "own", density: "medium" };
