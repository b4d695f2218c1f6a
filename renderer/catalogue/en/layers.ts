import type { Translated } from "../translated.ts";
import type { layersWords as chinese } from "../zh-CN/layers.ts";

/** What the changes of a difference are about, in English. */
export const layersWords: Translated<typeof chinese> = {
  "layers.name": "Layers",
  "layers.substance": "Substance",
  "layers.substance.what": "Changes of what is done and how",
  "layers.names": "Names",
  "layers.names.what": "Changes of places and units",
  "layers.figures": "Figures",
  "layers.figures.what": "Changes of numbers, dates, deadlines and document numbers",
  "layers.strength": "Strength",
  "layers.strength.what": "Changes of obligation: shall, may, encourage, explore",
  "layers.numbering": "Punctuation",
  "layers.numbering.what": "Other numbering or punctuation",
  "layers.script": "Script",
  "layers.script.what": "Simplified here, traditional there",
  "layers.damage": "Damage",
  "layers.damage.what": "Places where the source is damaged",
  "set-out.sentence": "Sentence {number}",
  "set-out.other": "Other: answers none of the sentences above",
  "set-out.other.short": "+",
  "compare.drawing.shared": "Shared",
  "shared.all": "All",
  "shared.all.what": "Words that every plan of the row has",
  "shared.some": "Some",
  "shared.some.what": "Words that several plans of the row have; the raised number says how many",
  "shared.unique": "Unique",
  "shared.unique.what": "Words that one plan of the row has alone",
  "shared.with": "In {plans}",
  "compare.localised": "Same text, localised",
  "compare.elsewhere": "Also in {plans}",
};
