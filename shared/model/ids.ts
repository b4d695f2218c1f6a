import { z } from "zod";

/** A plan of the corpus: readable and stable, such as `jilin-2018`. */
export const PlanIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u)
  .brand("PlanId");
export type PlanId = z.infer<typeof PlanIdSchema>;

/** A clause, for as long as its plan is in the corpus. Opaque: it encodes neither position nor path. */
export const ClauseIdSchema = z
  .string()
  .regex(/^c[0-9a-z]{12}$/u)
  .brand("ClauseId");
export type ClauseId = z.infer<typeof ClauseIdSchema>;

/** A node of one reading's outline; means nothing outside that reading. */
export const OutlineIdSchema = z.string().min(1).max(32).brand("OutlineId");
export type OutlineId = z.infer<typeof OutlineIdSchema>;

/** Bytes that a host has handed to the engine and that wait to be imported. */
export const UploadIdSchema = z
  .string()
  .regex(/^u[0-9a-z]{12}$/u)
  .brand("UploadId");
export type UploadId = z.infer<typeof UploadIdSchema>;

/** What was read from an upload and waits for a person's word: store it, or let it go. */
export const InspectionIdSchema = z
  .string()
  .regex(/^i[0-9a-z]{12}$/u)
  .brand("InspectionId");
export type InspectionId = z.infer<typeof InspectionIdSchema>;

/** A file that the engine has made and that waits to be fetched. */
export const DownloadIdSchema = z
  .string()
  .regex(/^d[0-9a-z]{12}$/u)
  .brand("DownloadId");
export type DownloadId = z.infer<typeof DownloadIdSchema>;
