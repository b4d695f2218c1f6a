import { useState } from "react";
import { rowClauses } from "../../../shared/alignment/corrections/row-clauses.ts";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { Reply } from "../../../shared/contract/reply.ts";
import type { Comparison } from "../../../shared/model/comparison.ts";
import type { NoteId } from "../../../shared/model/note.ts";
import type { Proposal } from "../../../shared/model/returned-table.ts";
import { isDraftTag } from "../../../shared/sheet/comparison/own-drafts.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useClient } from "../../client/client-context.tsx";
import { useNotes } from "../../notes/notes-context.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import type { ComparisonSession } from "../compare/table/use-comparison.ts";

/** What was done with the accepted proposals. */
export type Accepted = { readonly done: number; readonly fault: Fault | null };

/** Takes proposals over, one after the other; each is a decision or a note of its own and can be undone as such. */
export function useAccepting(table: CompareTable, session: ComparisonSession) {
  const { say } = useWords();
  const client = useClient();
  const notes = useNotes();
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  const [isBusy, setBusy] = useState(false);

  const draftTags = async () => {
    const tag =
      notes.tags.find(isDraftTag) ?? (await notes.keepTag({ name: say("returned.draft-tag"), colour: "ink" }));
    return tag === null ? [] : [tag.id];
  };
  /** Why it was not done; null where it was. */
  const changeNote = async (id: NoteId, text: string): Promise<Fault | null> => {
    const tags = notes.list.find((note) => note.id === id)?.tags ?? [];
    const reply = await client.call("note.change", { note: id, text, tags });
    return reply.ok ? null : reply.fault;
  };
  const keepNote = async (proposal: Extract<Proposal, { readonly kind: "note" | "draft" }>): Promise<Fault | null> => {
    if (proposal.kind === "draft" && proposal.note !== null) return changeNote(proposal.note, proposal.text);
    const row = table.rowById.get(proposal.row);
    if (row === undefined) return null;
    const on = { kind: "row", clauses: rowClauses(row.aligned, table.comparison.plans) } as const;
    const tags = proposal.kind === "draft" ? await draftTags() : [];
    const reply = await client.call("note.keep", { on, text: proposal.text, tags });
    return reply.ok ? null : reply.fault;
  };

  const accept = async (proposals: readonly Proposal[], file: string) => {
    setBusy(true);
    let done = 0;
    let last: Reply<Comparison> | null = null;
    let fault: Fault | null = null;
    for (const proposal of proposals) {
      if (proposal.kind === "note" || proposal.kind === "draft") fault = await keepNote(proposal);
      else if (proposal.kind === "note-text") fault = await changeNote(proposal.note, proposal.text);
      else {
        const { decision, at } = proposal;
        const why = say("returned.why", { file, at });
        const reply = await client.call("comparison.decide", { comparison: table.comparison.id, decision, why });
        if (reply.ok) last = reply;
        else fault = reply.fault;
      }
      if (fault !== null) break;
      done += 1;
    }
    if (last !== null) await session.adopt(last);
    setAccepted({ done, fault });
    setBusy(false);
  };
  return { accept, accepted, isBusy };
}
