import type { Corpus } from "../../client/use-corpus.ts";
import { CompareDesk, type CompareDeskProps } from "./desk/compare-desk.tsx";
import { NoTable } from "./no-table.tsx";
import type { ComparisonSession } from "./table/use-comparison.ts";

type CompareScreenProps = Omit<CompareDeskProps, "table" | "plans"> & {
  readonly corpus: Corpus;
  readonly session: ComparisonSession;
  /** Leads to the list of plans, where files are imported. */
  readonly onPlans: () => void;
};

/** 对照: the plans side by side, or why they are not. */
export function CompareScreen(props: CompareScreenProps) {
  const { corpus, session, onPlans } = props;
  const { table } = session;
  const plans = corpus.plans.state === "ready" ? corpus.plans.value : [];
  if (table.state === "ready" && table.value.comparison.plans.length > 0) {
    return <CompareDesk {...props} table={table.value} plans={plans} />;
  }
  return <NoTable name="nav.compare" corpus={corpus} session={session} onPlans={onPlans} />;
}
