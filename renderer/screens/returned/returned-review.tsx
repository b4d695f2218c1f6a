import { useState } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { Proposal, ReturnedTable } from "../../../shared/model/returned-table.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import type { ComparisonSession } from "../compare/table/use-comparison.ts";
import { describeOddity, describeProposal } from "./describe-returned.ts";
import { useAccepting } from "./use-accepting.ts";

type ReturnedReviewProps = {
  readonly file: string;
  readonly returned: ReturnedTable;
  readonly table: CompareTable;
  readonly session: ComparisonSession;
};

/** The changes found in a workbook, each to be taken over or not, and what could not be made sense of. */
export function ReturnedReview({ file, returned, table: now, session }: ReturnedReviewProps) {
  const words = useWords();
  const { say, language } = words;
  // The sentences name rows as they were when the file was read, also while they are changing.
  const [table] = useState(now);
  const { proposals, oddities } = returned;
  const [wanted, setWanted] = useState<ReadonlySet<Proposal>>(new Set(proposals));
  const { accept, accepted, isBusy } = useAccepting(table, session);
  const chosen = proposals.filter((proposal) => wanted.has(proposal));
  const toggle = (proposal: Proposal) => {
    const next = new Set(wanted);
    if (!next.delete(proposal)) next.add(proposal);
    setWanted(next);
  };
  if (proposals.length === 0 && oddities.length === 0) return <p role="status">{say("returned.nothing")}</p>;
  return (
    <ScrollRegion tag="section" className="returned-list" aria-label={say("returned.heading")}>
      {proposals.length === 0 ? null : (
        <fieldset disabled={accepted !== null}>
          <legend>{say("returned.changes", { count: proposals.length })}</legend>
          {proposals.map((proposal) => (
            <label key={`${proposal.kind} ${proposal.at} ${describeProposal(proposal, table, words)}`}>
              <input type="checkbox" checked={wanted.has(proposal)} onChange={() => toggle(proposal)} />
              <span className="place">{proposal.at}</span>
              <span>{describeProposal(proposal, table, words)}</span>
            </label>
          ))}
          <p>
            <button
              type="button"
              className="primary"
              disabled={isBusy || chosen.length === 0}
              onClick={() => void accept(chosen, file)}
            >
              {say("returned.accept", { count: chosen.length })}
            </button>
          </p>
        </fieldset>
      )}
      {accepted === null ? null : (
        <p role="status" className={accepted.fault === null ? "decided" : "damage"}>
          {say("returned.accepted", { count: accepted.done })}
          {accepted.fault === null ? "" : ` ${describeFault(accepted.fault, language)}`}
        </p>
      )}
      {oddities.length === 0 ? null : (
        <>
          <h3>{say("returned.oddities", { count: oddities.length })}</h3>
          <ul>
            {oddities.map((oddity) => (
              <li key={`${oddity.code} ${oddity.at} ${oddity.words}`}>
                <span className="place">{oddity.at}</span>
                <span>{describeOddity(oddity, words)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ScrollRegion>
  );
}
