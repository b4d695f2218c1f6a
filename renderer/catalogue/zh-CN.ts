import { citationWords } from "./zh-CN/citation.ts";
import { compareWords } from "./zh-CN/compare.ts";
import { exportWords } from "./zh-CN/export.ts";
import { fieldsWords } from "./zh-CN/fields.ts";
import { historyWords } from "./zh-CN/history.ts";
import { importWords } from "./zh-CN/import.ts";
import { keptWords } from "./zh-CN/kept.ts";
import { keysWords } from "./zh-CN/keys.ts";
import { layersWords } from "./zh-CN/layers.ts";
import { lexiconWords } from "./zh-CN/lexicon.ts";
import { matrixWords } from "./zh-CN/matrix.ts";
import { notesWords } from "./zh-CN/notes.ts";
import { paletteWords } from "./zh-CN/palette.ts";
import { plansWords } from "./zh-CN/plans.ts";
import { returnedWords } from "./zh-CN/returned.ts";
import { reviewWords } from "./zh-CN/review.ts";
import { rowDetailWords } from "./zh-CN/row-detail.ts";
import { searchWords } from "./zh-CN/search.ts";
import { shellWords } from "./zh-CN/shell.ts";
import { sourceWords } from "./zh-CN/source.ts";
import { tableWords } from "./zh-CN/table.ts";
import { walkWords } from "./zh-CN/walk.ts";

/** 简体中文. {name} stands for a value; the other catalogues have the same keys and the same values. */
export const zhCN = {
  ...citationWords,
  ...compareWords,
  ...exportWords,
  ...fieldsWords,
  ...historyWords,
  ...importWords,
  ...keptWords,
  ...keysWords,
  ...layersWords,
  ...lexiconWords,
  ...matrixWords,
  ...notesWords,
  ...paletteWords,
  ...plansWords,
  ...returnedWords,
  ...reviewWords,
  ...rowDetailWords,
  ...searchWords,
  ...shellWords,
  ...sourceWords,
  ...tableWords,
  ...walkWords,
} as const;
