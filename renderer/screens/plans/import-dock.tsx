import { type ReactNode, useEffect, useRef } from "react";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { type ImportItem, type Imports, isUnderWay } from "./use-imports.ts";

type ImportDockProps = { readonly imports: Imports; readonly onOpen: (plan: PlanId) => void };

/** What became of each file handed in: a list that stands until it is closed, with the way on for every file. */
export function ImportDock({ imports, onOpen }: ImportDockProps) {
  const { say } = useWords();
  const { items } = imports;
  const through = items.filter((item) => !isUnderWay(item)).length;
  const underWay = through < items.length;
  useAnnouncedEnd(items, underWay);
  return (
    <section className="import-dock" aria-labelledby="import-heading" data-region="import">
      <header>
        <h2 id="import-heading">{say("import.heading")}</h2>
        <span className="aside">{say("import.progress", { done: through, total: items.length })}</span>
        <progress
          className={underWay ? undefined : "through"}
          max={items.length}
          value={through}
          aria-labelledby="import-heading"
        />
        <button type="button" className="quiet" onClick={imports.clear} disabled={underWay}>
          {say("import.close")}
        </button>
      </header>
      <ul>
        {items.map((item) => (
          <ImportLine key={item.id} item={item} imports={imports} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

/** Tells a screen reader how it went once every file is through. */
function useAnnouncedEnd(items: readonly ImportItem[], underWay: boolean): void {
  const { say } = useWords();
  const announce = useAnnounce();
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (wasUnderWay.current && !underWay) {
      const count = (status: string) => items.filter((item) => statusOf(item) === status).length;
      announce(say("import.done", { imported: count("imported"), skipped: count("skipped"), failed: count("failed") }));
    }
    wasUnderWay.current = underWay;
  }, [items, underWay, announce, say]);
}

function statusOf({ progress }: ImportItem): string {
  return progress.step === "settled" ? progress.outcome.status : progress.step;
}

type ImportLineProps = ImportDockProps & { readonly item: ImportItem };

function ImportLine({ item, imports, onOpen }: ImportLineProps) {
  const { say } = useWords();
  const { progress } = item;
  const retry = <Action label={say("import.retry")} file={item.name} onAct={() => imports.retry(item.id)} />;
  const cancel = <Action label={say("import.cancel")} file={item.name} onAct={() => imports.cancel(item.id)} />;
  switch (progress.step) {
    case "waiting":
      return <Line file={item.name} state={say("import.waiting")} action={cancel} />;
    case "reading":
      return <Line file={item.name} state={say("import.reading")} action={cancel} />;
    case "cancelling":
      return <Line file={item.name} state={say("import.cancelling")} action={null} />;
    case "cancelled":
      return (
        <Line file={item.name} state={say("import.cancelled")} text={say("import.cancelled-text")} action={retry} />
      );
    case "settled":
      return <SettledLine outcome={progress.outcome} retry={retry} onOpen={onOpen} />;
  }
}

type SettledLineProps = {
  readonly outcome: Extract<ImportItem["progress"], { step: "settled" }>["outcome"];
  readonly retry: ReactNode;
  readonly onOpen: (plan: PlanId) => void;
};

function SettledLine({ outcome, retry, onOpen }: SettledLineProps) {
  const { say, language } = useWords();
  if (outcome.status === "failed") {
    return (
      <Line
        file={outcome.file}
        state={say("import.failed")}
        text={describeFault(outcome.fault, language)}
        code={say("fault.code", { code: outcome.fault.code })}
        action={retry}
        damaged
      />
    );
  }
  const { plan, file } = outcome;
  const open = <Action label={say("import.open")} file={file} onAct={() => onOpen(plan.id)} />;
  const text =
    outcome.status === "skipped"
      ? describeFault(outcome.fault, language)
      : say("import.imported-text", { clauses: plan.clauses, warnings: plan.warnings });
  return (
    <Line
      file={file}
      state={say(outcome.status === "skipped" ? "import.skipped" : "import.imported")}
      text={text}
      action={open}
    />
  );
}

type LineProps = {
  readonly file: string;
  readonly state: string;
  readonly text?: string;
  readonly code?: string;
  readonly action: ReactNode;
  readonly damaged?: boolean;
};

function Line({ file, state, text = "", code, action, damaged = false }: LineProps) {
  return (
    <li className={damaged ? "damaged" : undefined}>
      <span className="file">{file}</span>
      <span className="state">{state}</span>
      <span className="text">
        {text}
        {code === undefined ? null : <small>{code}</small>}
      </span>
      <span className="action">{action}</span>
    </li>
  );
}

type ActionProps = { readonly label: string; readonly file: string; readonly onAct: () => void };

function Action({ label, file, onAct }: ActionProps) {
  return (
    <button type="button" className="link" aria-label={`${label} ${file}`} onClick={onAct}>
      {label}
    </button>
  );
}
