import type { Translated } from "../translated.ts";
import type { keptWords as chinese } from "../zh-CN/kept.ts";

/** The comparisons that are kept, in English. */
export const keptWords: Translated<typeof chinese> = {
  "kept.name": "Comparison: {name}",
  "kept.unnamed": "{plan}, {count} {count|plan|plans}",
  "kept.decisions": "{count} {count|decision|decisions}",
  "kept.frozen-list": "Frozen tables",
  "kept.new": "New…",
  "kept.create": "Make it",
  "kept.new-name": "Name of the comparison",
  "kept.rename": "Rename…",
  "kept.rename-now": "Rename",
  "kept.copy": "Copy",
  "kept.copy-name": "{name} (copy)",
  "kept.freeze": "Freeze",
  "kept.remove": "Delete",
  "kept.removed": "Deleted.",
  "kept.frozen-now": "Frozen as {id}.",
  "kept.frozen-banner":
    "Frozen {at} by program version {version} with {decisions} {decisions|decision|decisions}; it can be read but no longer changed.",
  "kept.leave-frozen": "Back to the comparison as it is now",
};
