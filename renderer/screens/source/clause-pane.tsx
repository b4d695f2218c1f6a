import type { ReactNode } from "react";
import type { Clause, Responsibility } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { Fact, Facts } from "./facts.tsx";

type ClausePaneProps = {
  readonly clause: Clause;
  /** Its number in the plan, from 1, and of how many. */
  readonly number: number;
  readonly total: number;
  readonly script: ShownText;
  readonly onReveal: (offset: number, focus: boolean) => void;
};

/** What the reader took from the chosen clause. Names are in simplified script, quotations as they stand. */
export function ClausePane({ clause, number: nth, total, script, onReveal }: ClausePaneProps) {
  const { say, number, date } = useWords();
  const { words: shown, lang } = script;
  const { responsibility, deadlines, citations, figures, spans } = clause;
  return (
    <section aria-labelledby="clause-heading">
      <header>
        <span className="path">{clause.path.join(" › ")}</span>
        <span className="aside">{say("clause.nth", { nth, total })}</span>
      </header>
      <h2 id="clause-heading" className="clause-title" lang={lang}>
        {shown(clause.title)}
        {clause.titleKind === "summary" ? <span className="box machine">{say("clause.summary")}</span> : null}
      </h2>
      <Facts>
        {responsibility === null ? (
          <Fact name={say("clause.responsibility")}>
            <span className="aside">{say("clause.none")}</span>
          </Fact>
        ) : (
          <ResponsibilityFacts responsibility={responsibility} shown={shown} lang={lang} />
        )}
        <Fact name={say("clause.deadlines")}>
          <Lines none={say("clause.none")}>
            {deadlines.map((deadline) => (
              <li key={deadline.raw}>
                <span lang={lang}>{shown(deadline.raw)}</span>
                {deadline.date === null ? null : <span className="figure">{date(deadline.date)}</span>}
              </li>
            ))}
          </Lines>
        </Fact>
        <Fact name={say("clause.citations")}>
          <Lines none={say("clause.none")}>
            {citations.map(({ title, documentNumber }) => (
              <li key={`${title} ${documentNumber}`} lang={lang}>
                {title === null ? null : <span>《{shown(title)}》</span>}
                {documentNumber === null ? null : <span className="number">{shown(documentNumber)}</span>}
              </li>
            ))}
          </Lines>
        </Fact>
        <Fact name={say("clause.figures")}>
          <Lines none={say("clause.none")}>
            {figures.map(({ raw }) => (
              <li key={raw} lang={lang}>
                {shown(raw)}
              </li>
            ))}
          </Lines>
        </Fact>
        <Fact name={say("clause.place")}>
          <ul>
            {spans.map(({ start, end }) => (
              <li key={start}>
                <button type="button" className="link" onClick={() => onReveal(start, false)}>
                  {say("clause.span", { start: number(start + 1), end: number(end) })}
                </button>
              </li>
            ))}
            <li className="aside">{say("source.characters", { count: clause.text.length })}</li>
          </ul>
        </Fact>
      </Facts>
    </section>
  );
}

type ResponsibilityFactsProps = {
  readonly responsibility: Responsibility;
  readonly shown: (words: string) => string;
  readonly lang: string;
};

function ResponsibilityFacts({ responsibility, shown, lang }: ResponsibilityFactsProps) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  const roles = [
    { role: say("clause.lead"), units: responsibility.lead },
    { role: say("clause.cooperate"), units: responsibility.cooperate },
    { role: say("clause.responsible"), units: responsibility.responsible },
  ];
  const notes = [
    responsibility.inherited ? say("clause.inherited") : null,
    responsibility.inline ? say("clause.inline") : null,
  ].filter((note) => note !== null);
  return (
    <>
      {roles.map(({ role, units }) =>
        units.length === 0 ? null : (
          <Fact key={role} name={role}>
            <ul className="units" lang={names.lang}>
              {units.map((unit) => (
                <li key={unit}>{names.words(unit)}</li>
              ))}
            </ul>
          </Fact>
        ),
      )}
      <Fact name={say("clause.raw")}>
        <blockquote className={responsibility.garbled ? "damage" : undefined} lang={lang}>
          {shown(responsibility.raw)}
        </blockquote>
        {responsibility.garbled ? <p className="damage">{say("clause.garbled")}</p> : null}
        {notes.map((note) => (
          <p key={note} className="aside">
            {note}
          </p>
        ))}
      </Fact>
    </>
  );
}

function Lines({ children, none }: { readonly children: readonly ReactNode[]; readonly none: string }) {
  return children.length === 0 ? <span className="aside">{none}</span> : <ul>{children}</ul>;
}
