import { type Fault, FaultError } from "../../../../shared/contract/fault.ts";

/** The fault in which reading ends, or null where it does not. What is no fault is thrown on. */
export async function faultOf(read: () => unknown): Promise<Fault | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}
