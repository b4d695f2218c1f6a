/** Heads the hidden column that holds the ids of rows. */
export const ROW_IDS = "duizhao:row";
/** Heads, with the plan's id behind it, the hidden column that holds the ids of a plan's clauses, parted by blanks. */
export const CLAUSE_IDS = "duizhao:clauses:";
