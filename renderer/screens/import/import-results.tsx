import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { type PlainKey, useWords } from "../../catalogue/words.tsx";
import { countItems, type ImportItem, type ReadingChoice } from "./import-item.ts";
import { asksForEncoding, moreTime } from "./way-on.ts";

type ImportResultsProps = {
  readonly items: readonly ImportItem[];
  readonly onOpen: (plan: PlanId) => void;
  readonly onRead: (id: number, choice: ReadingChoice) => void;
  readonly onLook: (id: number) => void;
};

/** What became of every file, with the reason and the way on. */
export function ImportResults({ items, onOpen, onRead, onLook }: ImportResultsProps) {
  const { say } = useWords();
  const { imported, skipped, failed } = countItems(items);
  return (
    <section className="import-results" aria-labelledby="results-heading" data-region="results">
      <h2 id="results-heading" tabIndex={-1} data-region-entry="">
        {say("import.done", { imported, skipped, failed })}
      </h2>
      <div className="result-lines">
        <table aria-labelledby="results-heading">
          <thead className="unseen">
            <tr>
              <th scope="col">{say("import.file")}</th>
              <th scope="col">{say("import.result")}</th>
              <th scope="col">{say("import.reason")}</th>
              <th scope="col">{say("plans.actions")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ResultLine key={item.id} item={item} onOpen={onOpen} onRead={onRead} onLook={onLook} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type ResultLineProps = Omit<ImportResultsProps, "items"> & { readonly item: ImportItem };

function ResultLine({ item, onOpen, onRead, onLook }: ResultLineProps) {
  const { say } = useWords();
  const result = useResult(item);
  const { code } = result;
  const { label, act } = wayOn(item, { onOpen, onRead, onLook });
  return (
    <tr className={code === null ? undefined : "damaged"}>
      <th scope="row">
        {item.folder === "" ? null : <span className="folder">{item.folder}/</span>}
        {item.name}
      </th>
      <td className="state">{result.state}</td>
      <td className="result-reason">
        {result.reason}
        {code === null ? null : <small>{say("fault.code", { code })}</small>}
      </td>
      <td>
        <button type="button" className="link" aria-label={`${say(label)} ${item.name}`} onClick={act}>
          {say(label)}
        </button>
      </td>
    </tr>
  );
}

type Way = { readonly label: PlainKey; readonly act: () => void };

/** What may be done about a file that is through: open its plan, read it again, for longer or in another encoding. */
function wayOn({ id, choice, progress }: ImportItem, acts: Omit<ImportResultsProps, "items">): Way {
  const outcome = progress.step === "settled" ? progress.outcome : null;
  if (outcome === null) return { label: "import.read-after-all", act: () => acts.onRead(id, choice) };
  if (outcome.status !== "failed") return { label: "import.open", act: () => acts.onOpen(outcome.plan.id) };
  const seconds = moreTime(outcome.fault);
  if (seconds !== null) return { label: "import.more-time", act: () => acts.onRead(id, { ...choice, seconds }) };
  if (asksForEncoding(outcome.fault)) return { label: "import.choose-encoding", act: () => acts.onLook(id) };
  return { label: "import.retry", act: () => acts.onRead(id, choice) };
}

type Result = {
  readonly state: string;
  readonly reason: string;
  /** The code of what went wrong. */
  readonly code: string | null;
};

function useResult({ progress }: ImportItem): Result {
  const { say, language } = useWords();
  if (progress.step !== "settled") {
    return { state: say("import.passed"), reason: say("import.cancelled-text"), code: null };
  }
  const { outcome } = progress;
  if (outcome.status === "failed") {
    const { fault } = outcome;
    return { state: say("import.failed"), reason: describeFault(fault, language), code: fault.code };
  }
  const { plan } = outcome;
  if (outcome.status === "skipped") {
    return { state: say("import.skipped"), reason: describeFault(outcome.fault, language), code: null };
  }
  const reason = say("import.imported-text", { clauses: plan.clauses, warnings: plan.warnings });
  return { state: say("import.imported"), reason, code: null };
}
