import type { Inspection } from "../../../shared/contract/methods/plan.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import { type PlainKey, useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { Fact, Facts } from "../source/facts.tsx";
import { MetadataFacts } from "../source/metadata-facts.tsx";
import type { Inspected, ReadingChoice } from "./import-item.ts";

type RecognisedProps = Pick<Inspected, "inspection" | "again"> & {
  readonly choice: ReadingChoice;
  /** Null where it cannot be read otherwise any more. */
  readonly onChoose: ((choice: ReadingChoice) => void) | null;
};

/** What the program took the file for, what the document says of itself, and how much was found in it. */
export function Recognised({ inspection, again, choice, onChoose }: RecognisedProps) {
  const { say, number, language } = useWords();
  const names = useShownScript().simplified;
  const { source, reading, encodings, formats } = inspection;
  const { metadata } = reading;
  const place = metadata.place ?? metadata.district ?? metadata.city ?? metadata.inferred.city;
  return (
    <ScrollRegion
      tag="section"
      className="recognised"
      aria-labelledby="recognised-heading"
      aria-busy={again === "reading"}
      data-region="facts"
    >
      <header>
        <h2 id="recognised-heading">{say("import.recognised")}</h2>
        {again === "reading" ? <span className="aside">{say("import.reading")}</span> : null}
      </header>
      <ul className="counts" aria-label={say("import.counts")}>
        {COUNTS.map(([name, count]) => (
          <li key={name}>
            {say(name)} <b>{number(count(reading))}</b>
          </li>
        ))}
      </ul>
      {typeof again === "string" ? null : (
        <p className="damage" role="alert">
          {describeFault(again, language)}
        </p>
      )}
      <Facts>
        <ChoiceFact
          name={say("import.kind")}
          options={onChoose === null ? [] : formats}
          value={again === "reading" ? (choice.format ?? source.format) : source.format}
          label={(format) => say(`format.${format}`)}
          onChoose={(format) => onChoose?.({ ...choice, format })}
        />
        {encodings.length === 0 ? null : (
          <ChoiceFact
            name={say("facts.encoding")}
            options={onChoose === null ? [] : encodings}
            value={again === "reading" ? (choice.encoding ?? source.encoding) : source.encoding}
            label={(encoding) => encoding.toUpperCase()}
            onChoose={(encoding) => onChoose?.({ ...choice, encoding })}
          />
        )}
        <Fact name={say("plans.place")}>
          <span lang={names.lang}>{names.words(place ?? say("plans.nothing"))}</span>
        </Fact>
        <MetadataFacts metadata={metadata} />
        <Fact name={say("settings.script")}>{say(`script.${metadata.script}`)}</Fact>
      </Facts>
    </ScrollRegion>
  );
}

const COUNTS: readonly (readonly [name: PlainKey, count: (reading: IdentifiedReading) => number])[] = [
  ["plans.clauses", ({ clauses }) => clauses.length],
  ["clause.responsibility", ({ clauses }) => clauses.filter((clause) => clause.responsibility !== null).length],
  ["clause.deadlines", ({ clauses }) => clauses.reduce((sum, clause) => sum + clause.deadlines.length, 0)],
  ["clause.citations", ({ clauses }) => clauses.reduce((sum, clause) => sum + clause.citations.length, 0)],
  ["plans.warnings", ({ warnings }) => warnings.length],
];

type ChoiceFactProps<Value extends string, Option extends Value> = {
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: Value;
  readonly label: (value: Value) => string;
  readonly onChoose: (option: Option) => void;
};

/** A fact that can be changed where there is more than one answer. */
function ChoiceFact<Value extends string, Option extends Value>(props: ChoiceFactProps<Value, Option>) {
  const { name, options, value, label, onChoose } = props;
  if (options.length < 2) return <Fact name={name}>{label(value)}</Fact>;
  return (
    <Fact name={name}>
      <select
        aria-label={name}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {label(option)}
          </option>
        ))}
      </select>
    </Fact>
  );
}

/** True where every character of the source lies in exactly one region. */
export function isPartitioned({ source, reading }: Pick<Inspection, "source" | "reading">): boolean {
  let end = 0;
  for (const region of reading.regions) {
    if (region.start !== end) return false;
    end = region.end;
  }
  return end === source.text.length;
}
