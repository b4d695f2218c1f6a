/** What is being asked before a decision: to which row a clause goes, with which a row merges, behind which it stands, its title. */
export type Asking = "move" | "merge" | "after" | "title";
