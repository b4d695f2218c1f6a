/** Heads the hidden column that holds the ids of rows. */
export const ROW_IDS = "duizhao:row";
/** Heads the hidden column that holds the titles of rows as they were handed out. */
export const ROW_TITLES = "duizhao:title";
/** Heads the hidden column that holds the own city's wording as it was handed out. */
export const DRAFTS = "duizhao:draft";
/** Head the hidden columns of the sheet of notes: the id of each, and its text as it was handed out. */
export const NOTE_IDS = "duizhao:note";
export const NOTE_TEXTS = "duizhao:note-text";
/** Heads, with the plan's id behind it, the hidden column that holds the ids of a plan's clauses, parted by blanks. */
export const CLAUSE_IDS = "duizhao:clauses:";
