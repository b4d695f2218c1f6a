import { Fragment } from "react";
import { type PlainKey, useWords, type Words } from "../catalogue/words.tsx";
import { useConnectionState } from "../client/client-context.tsx";
import type { Corpus } from "../client/use-corpus.ts";
import { KeyCap } from "../components/key-cap.tsx";
import type { Screen } from "./screen.ts";

type StatusBarProps = {
  readonly corpus: Corpus;
  readonly screen: Screen["name"];
  /** What the comparison has to say of itself; empty on other screens. */
  readonly notes: readonly string[];
  /** When something was saved; null where nothing was yet. */
  readonly saveNote: string | null;
};

const HINTS = {
  compare: [
    ["Space", "source.unfold"],
    ["O", "nav.source"],
    ["F8", "keys.doubtful"],
  ],
  matrix: [
    ["Enter", "keys.open-cell"],
    ["O", "nav.source"],
    ["Ctrl C", "keys.copy-matrix"],
  ],
  plans: [
    ["Enter", "keys.open"],
    ["Delete", "keys.remove"],
  ],
  import: [
    ["[ ]", "keys.warning"],
    ["Ctrl Enter", "import.store"],
  ],
  source: [
    ["↑ ↓", "keys.clause"],
    ["O", "source.to-row"],
    ["N", "notes.write"],
    ["Ctrl F", "keys.find"],
  ],
} as const satisfies Readonly<Record<Screen["name"], readonly (readonly [keys: string, does: PlainKey])[]>>;

/** The foot of the window: how the corpus is, what it holds, and the keys that help here. */
export function StatusBar({ corpus, screen, notes, saveNote }: StatusBarProps) {
  const words = useWords();
  const { say } = words;
  const connection = useConnectionState();
  const cut = connection === "stopped" || connection === "no-access";
  const isEmpty = corpus.plans.state === "ready" && corpus.plans.value.length === 0 && screen !== "import";
  const state = cut ? say(`corpus.${connection}`) : stateOf(corpus, words);
  return (
    <footer className="status-bar">
      {state === null ? null : <span className={cut || corpus.fault !== null ? "state damage" : "state"}>{state}</span>}
      {saveNote === null ? null : <span className="saved">{saveNote}</span>}
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      {notes.length === 0 && corpus.plans.state === "ready" ? <span>{countsOf(corpus.plans.value, words)}</span> : null}
      <span className="hints">
        {(isEmpty ? [] : HINTS[screen]).map(([keys, does]) => (
          <Fragment key={keys}>
            <KeyCap keys={keys} /> {say(does)}
          </Fragment>
        ))}
        <KeyCap keys="F6" /> {say("keys.region")}
      </span>
    </footer>
  );
}

/** What there is to say of the corpus; null while all is well. */
function stateOf({ plans, fault, firstPlans }: Corpus, { say }: Words): string | null {
  if (fault !== null) return fault.code === "engine/stopped" ? say("corpus.stopped") : say("corpus.failed");
  if (firstPlans !== null) return say("corpus.first-plans", firstPlans);
  return plans.state === "loading" ? say("corpus.loading") : null;
}

function countsOf(plans: readonly { readonly clauses: number; readonly warnings: number }[], { say }: Words): string {
  const clauses = plans.reduce((sum, plan) => sum + plan.clauses, 0);
  const warnings = plans.reduce((sum, plan) => sum + plan.warnings, 0);
  return say("corpus.counts", { plans: plans.length, clauses, warnings });
}
