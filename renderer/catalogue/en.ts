import { citationWords } from "./en/citation.ts";
import { compareWords } from "./en/compare.ts";
import { exportWords } from "./en/export.ts";
import { fieldsWords } from "./en/fields.ts";
import { historyWords } from "./en/history.ts";
import { importWords } from "./en/import.ts";
import { keptWords } from "./en/kept.ts";
import { keysWords } from "./en/keys.ts";
import { layersWords } from "./en/layers.ts";
import { lexiconWords } from "./en/lexicon.ts";
import { matrixWords } from "./en/matrix.ts";
import { notesWords } from "./en/notes.ts";
import { paletteWords } from "./en/palette.ts";
import { plansWords } from "./en/plans.ts";
import { returnedWords } from "./en/returned.ts";
import { reviewWords } from "./en/review.ts";
import { rowDetailWords } from "./en/row-detail.ts";
import { searchWords } from "./en/search.ts";
import { shellWords } from "./en/shell.ts";
import { sourceWords } from "./en/source.ts";
import { tableWords } from "./en/table.ts";
import { walkWords } from "./en/walk.ts";

/** English. {name|one|many} picks a word by the number. */
export const en = {
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
};
