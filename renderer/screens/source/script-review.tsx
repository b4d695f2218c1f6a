import { useMemo, useState } from "react";
import { type Span, span } from "../../../shared/model/span.ts";
import type { AmbiguousCharacter } from "../../../shared/text/ambiguous-characters.ts";
import { useWords } from "../../catalogue/words.tsx";
import { LineList } from "../../components/line-list.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { type AmbiguousForm, ambiguousForms } from "./ambiguous-forms.ts";

type ScriptReviewProps = {
  /** The script that is shown. */
  readonly into: ShownText["lang"];
  readonly text: string;
  readonly characters: readonly AmbiguousCharacter[];
  /** Brings a place into sight and marks it. */
  readonly onMark: (place: Span) => void;
};

type Line =
  | { readonly kind: "form"; readonly form: AmbiguousForm }
  | { readonly kind: "place"; readonly place: AmbiguousCharacter };

const LINE_HEIGHT = 28;
// So many characters of the line stand on either side of the one in question.
const AROUND = 7;

/** 字形待核: characters that become one of several when the text is shown in the other script. Each leads to its place. */
export function ScriptReview({ into, text, characters, onMark }: ScriptReviewProps) {
  const { say, number } = useWords();
  const written = into === "zh-Hans" ? "zh-Hant" : "zh-Hans";
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const forms = useMemo(() => ambiguousForms(characters), [characters]);
  const lines = forms.flatMap((form): Line[] => {
    const places = open.has(keyOf(form)) ? form.places : [];
    return [{ kind: "form", form }, ...places.map((place): Line => ({ kind: "place", place }))];
  });

  const toggle = (form: AmbiguousForm) => {
    const after = new Set(open);
    if (!after.delete(keyOf(form))) after.add(keyOf(form));
    setOpen(after);
  };

  const formLine = (form: AmbiguousForm, tabStop: boolean) => (
    <button
      type="button"
      className="script-line"
      tabIndex={tabStop ? 0 : -1}
      aria-expanded={open.has(keyOf(form))}
      onClick={() => toggle(form)}
    >
      <span className="forms" lang={written}>
        {form.character} → <span lang={into}>{form.chosen}</span>
      </span>
      <span className="aside">{say("script-review.also", { forms: form.alternatives.join(" ") })}</span>
      <span className="aside push">{say("source.places", { count: form.places.length })}</span>
    </button>
  );
  const placeLine = (place: AmbiguousCharacter, tabStop: boolean) => {
    const end = place.offset + place.character.length;
    return (
      <button
        type="button"
        className="script-line place"
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onMark(span(place.offset, end))}
      >
        <span lang={written}>
          {onOneLine(text.slice(Math.max(0, place.offset - AROUND), place.offset)).at(-1)}
          <mark>{place.character}</mark>
          {onOneLine(text.slice(end, end + AROUND))[0]}
        </span>
        <span className="aside push">{number(place.offset + 1)}</span>
      </button>
    );
  };

  return (
    <section aria-labelledby="script-review-heading">
      <header>
        <h2 id="script-review-heading">{say("script-review.heading")}</h2>
        <span className="aside">{number(characters.length)}</span>
      </header>
      <p className="aside">{say(`script-review.into.${into}`)}</p>
      <LineList
        tag="ul"
        aria-labelledby="script-review-heading"
        count={lines.length}
        keyOf={(index) => keyOfLine(lines[index])}
        lineHeight={LINE_HEIGHT}
        current={-1}
        draw={(index, tabStop) => {
          const line = lines[index];
          if (line === undefined) return null;
          return line.kind === "form" ? formLine(line.form, tabStop) : placeLine(line.place, tabStop);
        }}
      />
    </section>
  );
}

function onOneLine(words: string): string[] {
  return words.split(/[\r\n]+/u);
}

function keyOf({ character, chosen }: Pick<AmbiguousForm, "character" | "chosen">): string {
  return `${character} ${chosen}`;
}

function keyOfLine(line: Line | undefined): string | number {
  if (line === undefined) return "";
  return line.kind === "form" ? keyOf(line.form) : line.place.offset;
}
