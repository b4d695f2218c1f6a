import { z } from "zod";

/**
 * How a comparison is laid out on sheets: 对照表, one column for each plan; 任务分解表, a sheet for each plan; units × tasks;
 * tasks × plans with signs; one row for each clause with all its fields.
 */
export const SheetLayoutSchema = z.enum(["comparison", "tasks", "units", "coverage", "clauses"]);
export type SheetLayout = z.infer<typeof SheetLayoutSchema>;
