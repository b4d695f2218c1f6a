import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const WindowSizeSchema = z.object({
  width: z.int().min(800).max(10_000),
  height: z.int().min(500).max(10_000),
  maximized: z.boolean(),
  /** How much larger everything is drawn: 1 as it is, 3 three times. */
  zoom: z.number().min(0.5).max(3).catch(1),
});
/** How large the window was, in device-independent pixels, and what it showed. */
export type WindowSize = z.infer<typeof WindowSizeSchema>;

const FIRST_SIZE: WindowSize = { width: 1280, height: 800, maximized: false, zoom: 1 };

/** The size the window had last time; a usual one where that is not known. */
export function readWindowSize(file: string): WindowSize {
  try {
    return WindowSizeSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return FIRST_SIZE;
  }
}

/** Remembers the size. That it cannot be written is no reason to disturb anybody. */
export function writeWindowSize(file: string, size: WindowSize): void {
  try {
    writeFileSync(file, JSON.stringify(size));
  } catch {
    return;
  }
}
