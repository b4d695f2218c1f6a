import { z } from "zod";
import { FAULT_DETAILS, type Fault, type FaultCode } from "./fault.ts";

const codes = Object.keys(FAULT_DETAILS) as [FaultCode, ...FaultCode[]];

/** Checks a fault that comes over a process border: a known code with exactly its details. */
export const FaultSchema: z.ZodType<Fault> = z
  .object({ code: z.enum(codes), details: z.record(z.string(), z.string()) })
  .refine((value) => FAULT_DETAILS[value.code].every((name) => Object.hasOwn(value.details, name)))
  .transform((value) => value as unknown as Fault);
