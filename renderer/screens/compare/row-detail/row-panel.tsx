import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { clausesOf } from "../../../../shared/alignment/corrections/subjects-of.ts";
import type { Candidate, MatchPair } from "../../../../shared/model/alignment.ts";
import { isDecision } from "../../../../shared/model/history.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { CitationMenu } from "../../../citation/citation-menu.tsx";
import type { Loadable } from "../../../client/loadable.ts";
import { KeyCap } from "../../../components/key-cap.tsx";
import { RowNotes } from "../../../notes/row-notes.tsx";
import { Name } from "../../../script/name.tsx";
import { SimilarButton } from "../../search/similar-button.tsx";
import { similarToPlace } from "../../search/similar-to-place.ts";
import type { Place } from "../compare-view.ts";
import { WhyInput } from "../corrections/asking-panel.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import { SidePanel } from "../desk/side-panel.tsx";
import { clauseRefAt } from "../grid/step-place.ts";
import { EntryView } from "../history/entry-view.tsx";
import type { History } from "../history/use-history.ts";
import type { RowCorrections } from "../rows/row-actions.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import { Seal } from "../rows/seal.tsx";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { clauseAt, clauseName } from "../table/plan-names.ts";
import { type ClauseMark, clearMarks, markClauses } from "./clause-marks.ts";
import { MaybeList } from "./maybe-list.tsx";
import { PairCard } from "./pair-card.tsx";
import { PartChooser } from "./part-chooser.tsx";
import { relationOfKey } from "./relation-choice.tsx";
import { RowDifferences } from "./row-differences.tsx";
import { type RowMatches, rowMatches } from "./row-matches.ts";
import { ScoredHeading } from "./scored-heading.tsx";

type RowPanelProps = { readonly row: Row; readonly place: Place };

/** The current row in full: what matches what and why, what was decided, and every correction. */
export function RowPanel({ row, place }: RowPanelProps) {
  const { table, history, setting, corrections, actions, why, places, doors, writeNote } = useAtDesk();
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const current = clauseRefAt(place);
  const matches = rowMatches(table, row, current);
  const onMark = useMarks(setting.shownOf);
  const openPair = useRef<MatchPair | null>(null);
  // The keys of the pair that stands open act wherever the focus is in the panel, but for its fields.
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, ctrlKey, altKey, key, defaultPrevented } = event;
    const relation = ctrlKey || altKey || defaultPrevented ? null : relationOfKey(key);
    const isTyping = target instanceof Element && target.closest("input:not([type=checkbox]), textarea") !== null;
    if (relation === null || isTyping || openPair.current === null || corrections === null) return;
    event.preventDefault();
    void corrections.relate(openPair.current.a, openPair.current.b, relation);
  };

  return (
    <SidePanel
      name={say("compare.detail")}
      region="detail"
      entry={heading}
      heading={
        <h2 ref={heading} tabIndex={-1} data-region-entry="">
          <span className="number">{row.number}</span> <Name>{row.title}</Name> <Seal row={row} />
        </h2>
      }
      onKey={onKey}
      onClose={doors.closePanel}
    >
      {actions.corrections === null ? null : (
        <RowTools corrections={actions.corrections} onAfter={() => doors.ask("after")} />
      )}
      <RowNotes key={`notes-${row.id}`} row={row} onWrite={writeNote} />
      <Pairs key={`${row.id}-${current?.clause}`} row={row} matches={matches} openPair={openPair} onMark={onMark} />
      <RowDifferences row={row} />
      {corrections !== null && row.aligned !== undefined && countClauses(row) > 1 ? (
        <PartChooser
          key={`parts-${row.signature}`}
          table={table}
          row={row}
          current={place.clause}
          enter={doors.enterParts}
          onSplit={(leaving) => void corrections.split(row, leaving)}
        />
      ) : null}
      <MaybeList
        table={table}
        row={row}
        maybe={matches.maybe}
        onJoin={corrections === null ? null : (pair: Candidate) => void corrections.relate(pair.a, pair.b, "same")}
        onClause={places.showClause}
      />
      <Links matches={matches} />
      <ClauseTools table={table} place={place} />
      <RowEntries table={table} row={row} history={history} />
      {corrections === null ? null : <WhyInput why={why} />}
    </SidePanel>
  );
}

function countClauses(row: Row): number {
  return [...row.cells.values()].reduce((sum, { clauses }) => sum + clauses.length, 0);
}

/** Marks stretches in the table as long as the panel stands. */
function useMarks(shownOf: RowSetting["shownOf"]): (marks: readonly ClauseMark[]) => void {
  useEffect(() => clearMarks, []);
  return (marks) => {
    const grid = document.querySelector<HTMLElement>(".compare-grid");
    if (grid !== null) markClauses(grid, marks, shownOf);
  };
}

type RowToolsProps = { readonly corrections: RowCorrections; readonly onAfter: () => void };

function RowTools({ corrections, onAfter }: RowToolsProps) {
  const { say } = useWords();
  const tools = [
    { label: say("compare.confirm"), keys: "Y", act: corrections.confirm },
    { label: say("compare.merge"), keys: "G", act: corrections.merge },
    { label: say("compare.retitle"), keys: "F2", act: corrections.title },
    { label: say("compare.row-up"), keys: "Ctrl Shift ↑", act: () => corrections.step(-1) },
    { label: say("compare.row-down"), keys: "Ctrl Shift ↓", act: () => corrections.step(1) },
    { label: say("compare.row-after"), keys: "", act: onAfter },
  ];
  return (
    <p className="row-tools">
      {tools.map(({ label, keys, act }) => (
        <button key={label} type="button" onClick={act}>
          {label}
          {keys === "" ? null : <KeyCap keys={keys} />}
        </button>
      ))}
    </p>
  );
}

type PairsProps = {
  readonly row: Row;
  readonly matches: RowMatches;
  /** Told which pair stands open. */
  readonly openPair: RefObject<MatchPair | null>;
  readonly onMark: (marks: readonly ClauseMark[]) => void;
};

/** The pairs of the row; the first stands open. */
function Pairs({ row, matches, openPair, onMark }: PairsProps) {
  const { say } = useWords();
  const { table, corrections, places } = useAtDesk();
  const [open, setOpen] = useState<number | null>(0);
  useLayoutEffect(() => {
    openPair.current = open === null ? null : (matches.pairs[open] ?? null);
  });
  return (
    <section aria-label={say("detail.pairs")}>
      {matches.pairs.length === 0 ? (
        <h3>{say("detail.pairs")}</h3>
      ) : (
        <ScoredHeading>{say("detail.pairs")}</ScoredHeading>
      )}
      {matches.pairs.length === 0 ? (
        <p className="aside">{say(row.coverage < 2 ? "detail.alone" : "detail.no-pairs")}</p>
      ) : null}
      <ul className="pairs">
        {matches.pairs.map((pair, index) => (
          <PairCard
            key={`${pair.a.clause}-${pair.b.clause}`}
            table={table}
            pair={pair}
            open={open === index}
            onOpen={(isOpen) => {
              setOpen(isOpen ? index : null);
              onMark([]);
            }}
            onRelate={corrections === null ? null : (relation) => void corrections.relate(pair.a, pair.b, relation)}
            onMark={onMark}
            onClause={places.showClause}
          />
        ))}
      </ul>
    </section>
  );
}

type LinksProps = { readonly matches: RowMatches };

function Links({ matches: { links } }: LinksProps) {
  const { say } = useWords();
  const { table, places } = useAtDesk();
  if (links.length === 0) return null;
  return (
    <section aria-label={say("detail.links")}>
      <ScoredHeading>{say("detail.links")}</ScoredHeading>
      <ul className="candidates">
        {links.map((link) => (
          <li key={`${link.from.clause}-${link.clause}`}>
            <button type="button" className="link" onClick={() => places.showClause(link)}>
              {clauseName(table, link)}
            </button>
            <Name className="title">
              {say("compare.row-named", {
                number: table.rowById.get(link.row)?.number ?? "",
                title: table.rowById.get(link.row)?.title ?? "",
              })}
            </Name>
            <span className="score">{link.score.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ClauseToolsProps = { readonly table: CompareTable; readonly place: Place };

/** What can be done with the current clause besides correcting the table. */
function ClauseTools({ table, place }: ClauseToolsProps) {
  const plan = table.plans.find(({ summary }) => summary.id === place.plan);
  const similarTo = similarToPlace(table, place);
  const ref = clauseRefAt(place);
  const clause = ref === null ? undefined : clauseAt(table, ref);
  if (plan === undefined || clause === undefined || similarTo === null) return null;
  return (
    <div className="clause-tools">
      <SimilarButton to={similarTo} />
      <CitationMenu key={clause.id} plan={plan.summary} clause={clause} />
    </div>
  );
}

type RowEntriesProps = { readonly table: CompareTable; readonly row: Row; readonly history: Loadable<History> };

/** What was decided about the clauses of the row. */
function RowEntries({ table, row, history }: RowEntriesProps) {
  const { say } = useWords();
  if (history.state !== "ready") return null;
  const entries = history.value.entries
    .filter(isDecision)
    .filter(({ decision }) => clausesOf(decision).some(({ clause }) => table.rowOfClause.get(clause) === row));
  if (entries.length === 0) return null;
  return (
    <section aria-label={say("detail.entries")}>
      <h3>{say("detail.entries")}</h3>
      <ol className="entries">
        {entries.map((entry) => (
          <EntryView key={entry.number} entry={entry} history={history.value} table={table} />
        ))}
      </ol>
    </section>
  );
}
