import { useState } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { Corpus } from "../../client/use-corpus.ts";
import { type KeyNote, named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { Failure } from "../../components/failure.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import type { SourcePlace } from "../../shell/screen.ts";
import type { HandedFile } from "../import/handed-file.ts";
import { ImportButtons } from "../import/import-buttons.tsx";
import { pastedHand, pastedName } from "../import/pasted-content.ts";
import type { Imports } from "../import/use-import-queue.ts";
import { usePaste } from "../import/use-paste.ts";
import { EmptyPlans } from "./empty-plans.tsx";
import { ImportStrip } from "./import-strip.tsx";
import { MissingPlans } from "./missing-plans.tsx";
import { titleOf } from "./plan-columns.ts";
import { PlansTable, type RowFocus } from "./plans-table.tsx";
import { RuledPaper } from "./ruled-paper.tsx";
import type { Removals } from "./use-removals.ts";

type PlansScreenProps = {
  readonly corpus: Corpus;
  readonly imports: Imports;
  readonly removals: Removals;
  /** The row to come back to. */
  readonly focus: PlanId | null;
  readonly onOpen: (place: SourcePlace) => void;
  /** Shows the import, with the field for pasted words open or not. */
  readonly onImport: (pasting: boolean) => void;
};

const KEY_NOTES: readonly KeyNote[] = [
  { group: "move", keys: "↑ ↓", does: "keys.row" },
  { group: "move", keys: "Home End", does: "keys.first-last" },
  { group: "look", keys: "Enter", does: "keys.open" },
  { group: "use", keys: "Delete", does: "keys.remove" },
  { group: "use", keys: "Ctrl V", does: "keys.paste" },
];

/** 语料: the plans of the corpus, import, removal. */
export function PlansScreen({ corpus, imports, removals, focus, onOpen, onImport }: PlansScreenProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const [rowFocus, setRowFocus] = useState<RowFocus | null>(focus === null ? null : { plan: focus });
  const empty = isEmpty(corpus);
  const open = (plan: PlanId) => onOpen({ plan, clause: null, query: "" });

  const hand = (files: readonly HandedFile[]) => {
    if (files.length === 0) return;
    imports.queue.add(files);
    onImport(false);
  };
  usePaste((clipboard) => hand(pastedHand(clipboard, pastedName(say("import.pasted"), new Date()))));
  const buttons = <ImportButtons primary onFiles={hand} onPaste={() => onImport(true)} />;

  const remove = async (plan: PlanSummary) => {
    await removals.remove(plan);
    announce(say("plans.removed", { plan: titleOf(plan) }));
  };
  const undo = async () => {
    const plan = await removals.undo();
    if (plan === null) return;
    setRowFocus({ plan });
    announce(say("plans.restored"));
  };

  const restoreShipped = async () => {
    const [plan] = await removals.restoreShipped();
    if (plan === undefined) return;
    setRowFocus({ plan });
    announce(say("plans.restored"));
  };

  useCommands(
    [
      {
        id: "plans.undo",
        group: "use",
        label: named("keys.undo"),
        keys: ["Ctrl Z"],
        reach: "outside-fields",
        run: removals.removed.length === 0 ? null : () => void undo(),
      },
      {
        id: "plans.restore-shipped",
        group: "use",
        label: named("plans.restore-shipped"),
        reach: "window",
        run: corpus.away === 0 ? null : () => void restoreShipped(),
      },
    ],
    KEY_NOTES,
  );

  return (
    <main className="plans-screen" aria-labelledby="plans-heading">
      <header className="screen-head" data-region="head">
        <h1 id="plans-heading">{say("nav.plans")}</h1>
        {corpus.plans.state === "ready" ? (
          <span className="aside">{say("plans.count", { count: corpus.plans.value.length })}</span>
        ) : null}
        <UndoLine removals={removals} onUndo={() => void undo()} />
        {empty ? null : <div className="actions push">{buttons}</div>}
      </header>
      <div className="plans-body" data-region="plans">
        {empty ? (
          <EmptyPlans buttons={buttons} away={corpus.away} onRestore={() => void restoreShipped()} />
        ) : (
          <PlansBody corpus={corpus} focus={rowFocus} onOpen={open} onRemove={(plan) => void remove(plan)} />
        )}
      </div>
      {imports.items.length === 0 ? null : (
        <ImportStrip items={imports.items} onShow={() => onImport(false)} onClear={imports.queue.clear} />
      )}
    </main>
  );
}

/** True where there is no plan and none is on its way. */
function isEmpty({ plans, firstPlans, missing }: Corpus): boolean {
  return plans.state === "ready" && plans.value.length === 0 && firstPlans === null && missing.length === 0;
}

type PlansBodyProps = {
  readonly corpus: Corpus;
  readonly focus: RowFocus | null;
  readonly onOpen: (plan: PlanId) => void;
  readonly onRemove: (plan: PlanSummary) => void;
};

function PlansBody({ corpus, focus, onOpen, onRemove }: PlansBodyProps) {
  const { say } = useWords();
  const { plans, firstPlans, missing, reload } = corpus;
  if (plans.state === "failed") {
    return (
      <Failure tag="h2" heading={say("plans.failed")} fault={plans.fault}>
        <button type="button" className="primary" onClick={reload}>
          {say("retry")}
        </button>
      </Failure>
    );
  }
  const shown = plans.state === "ready" ? plans.value : [];
  const expected = Math.max(0, (firstPlans?.total ?? 0) - shown.length);
  return (
    <>
      <PlansTable plans={shown} focus={focus} onOpen={onOpen} onRemove={onRemove} />
      {plans.state === "ready" && firstPlans === null ? <p className="plans-hint aside">{say("plans.hint")}</p> : null}
      {plans.state === "loading" ? <RuledPaper rows={5} label={say("corpus.loading")} /> : null}
      {firstPlans === null ? null : (
        <RuledPaper rows={expected} label={say("corpus.first-plans", firstPlans)} progress={firstPlans} />
      )}
      {missing.length === 0 ? null : <MissingPlans reasons={missing} />}
    </>
  );
}

function UndoLine({ removals, onUndo }: { readonly removals: Removals; readonly onUndo: () => void }) {
  const { say, language } = useWords();
  const [last] = removals.removed;
  if (removals.fault !== null)
    return <span className="undo-line damage">{describeFault(removals.fault, language)}</span>;
  if (last === undefined) return null;
  return (
    <span className="undo-line">
      {say("plans.removed", { plan: titleOf(last) })}
      <button type="button" className="link" onClick={onUndo}>
        {say("plans.undo")}
      </button>
      <KeyCap keys="Ctrl Z" />
    </span>
  );
}
