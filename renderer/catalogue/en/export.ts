import type { Translated } from "../translated.ts";
import type { exportWords as chinese } from "../zh-CN/export.ts";

/** The export panel, in English. */
export const exportWords: Translated<typeof chinese> = {
  "export.open": "Export…",
  "export.heading": "Export the table",
  "export.format": "Format",
  "export.xlsx": "With marked differences, frozen heads and a sheet of notes; opens in Excel and WPS.",
  "export.csv": "Text only, UTF-8, without marks.",
  "export.rows": "Rows",
  "export.rows.all": "All {count}",
  "export.rows.shown": "The {count} shown",
  "export.columns": "Columns",
  "export.columns.shown": "The {count} unfolded",
  "export.columns.all": "All {count}",
  "export.people": "Say who decided",
  "export.notes": "With notes",
  "export.start": "Export",
  "export.writing": "Writing",
  "export.cancelled": "Not saved.",
  "export.saved": "Saved as “{name}”, {rows} {rows|row|rows}.",
  "export.guarded":
    "{count} {count|cell begins|cells begin} with = + - @ and {count|was|were} written as text, not as a formula.",
};
