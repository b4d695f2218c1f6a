/**
 * The most stretches of text in one Word document, measured on tables of clauses with their differences marked: some 1,700
 * rows of five plans, for which the package takes seven seconds and a gigabyte. Both grow with the stretches.
 */
export const MOST_RUNS = 100_000;

/** So many cells of a comparison come to that, on the average of real plans; who asks for more is told beforehand. */
export const MOST_DOCUMENT_CELLS = 8_500;
