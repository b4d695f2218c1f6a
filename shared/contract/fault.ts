/**
 * Every failure a person may meet, and the details its sentence needs. A fault is data: it crosses process borders,
 * and each language's catalogue turns it into a sentence that says what failed, on what, and what to do.
 */
export const FAULT_DETAILS = {
  // a file handed in
  "file/missing": ["file"],
  "file/unreadable": ["file", "reason"],
  "file/is-folder": ["file"],
  "file/empty": ["file"],
  "file/too-large": ["file", "limit"],
  "file/binary": ["file"],
  "file/unknown-kind": ["file", "kind"],
  "file/other-document": ["file", "kind"],
  "file/other-workbook": ["file", "kind"],
  "file/presentation": ["file", "kind"],
  "file/page-format": ["file", "kind"],
  "file/image": ["file", "kind"],
  "file/archive": ["file", "kind"],
  "file/unknown-encoding": ["file"],
  "file/wrong-bytes": ["file", "encoding", "offset"],
  "file/bad-name": ["file"],
  "file/damaged": ["file", "reason"],
  "file/encrypted": ["file"],
  "file/too-complex": ["file"],
  "file/scanned": ["file"],
  "file/illegible": ["file"],
  "file/no-clauses": ["file"],
  "reading/timeout": ["file", "seconds"],
  "reading/memory": ["file"],
  "reading/crashed": ["file"],
  // a plan, a clause, a query
  "plan/unknown": ["plan"],
  "clause/unknown": ["plan", "clause"],
  "plan/duplicate": ["file", "plan"],
  "plan/near-copy": ["file", "plan", "percent"],
  "upload/unknown": [],
  "inspection/unknown": [],
  "correction/unknown": ["plan"],
  "correction/mismatch": ["plan"],
  "correction/overlap": ["plan"],
  "note/unknown": [],
  "note/mismatch": ["plan"],
  "tag/unknown": [],
  "tag/taken": ["name"],
  "search/too-long": ["limit"],
  // a comparison
  "comparison/unknown": [],
  "comparison/last": [],
  "comparison/no-entry": ["entry"],
  "comparison/frozen-unknown": ["frozen"],
  "alignment/timeout": ["seconds"],
  "alignment/memory": [],
  "alignment/crashed": [],
  // a file handed out
  "export/target-open": ["file", "other"],
  "export/read-only": ["folder"],
  "export/failed": ["file", "reason"],
  "export/too-long": [],
  "export/crashed": [],
  "export/gone": ["file"],
  "export/not-opened": ["file"],
  "download/unknown": [],
  "returned/no-ids": ["file"],
  // the corpus
  "corpus/newer-schema": ["found", "supported"],
  "corpus/damaged": ["file", "reason"],
  "corpus/busy": [],
  "corpus/full": [],
  "corpus/read-only": ["folder"],
  "corpus/not-ours": ["file"],
  "corpus/window-open": ["address"],
  // the way between interface and engine
  "call/unknown-method": ["method"],
  "call/bad-arguments": ["method", "where"],
  "call/bad-result": ["method", "where"],
  "call/too-large": ["limit"],
  "call/cancelled": [],
  "call/refused": [],
  "engine/stopped": [],
  "host/address-taken": ["port"],
  "host/no-browser": [],
  internal: ["reason"],
} as const;

export type FaultCode = keyof typeof FAULT_DETAILS;
export type FaultDetails<C extends FaultCode> = { readonly [K in (typeof FAULT_DETAILS)[C][number]]: string };

/** A failure as data. */
export type Fault = { [C in FaultCode]: { readonly code: C; readonly details: FaultDetails<C> } }[FaultCode];

/** Makes a fault. */
export function fault<C extends FaultCode>(code: C, details: FaultDetails<C>): Fault {
  return { code, details } as unknown as Fault;
}

/** Carries a fault through code that throws. Only faults meant for a person travel this way; anything else is a bug. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options);
    this.name = "FaultError";
    this.fault = fault;
  }
}

/** Throws a FaultError. */
export function raise<C extends FaultCode>(code: C, details: FaultDetails<C>, cause?: unknown): never {
  throw new FaultError(fault(code, details), cause === undefined ? undefined : { cause });
}
