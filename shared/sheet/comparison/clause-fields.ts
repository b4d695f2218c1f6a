import { fill } from "../../contract/sentences.ts";
import type { Clause, Deadline, Responsibility } from "../../model/reading.ts";
import type { SheetWords } from "../words/words.ts";

/** A paragraph without a number of its own, as a path names it: ¶2. */
const PARAGRAPH = /^¶(?<number>\d+)$/u;

/** A clause's numbers from the section down: 二 › （五） › 1. */
export function pathText({ path }: Pick<Clause, "path">, words: SheetWords): string {
  return path
    .map((step) => {
      const number = PARAGRAPH.exec(step)?.groups?.number;
      return number === undefined ? step : fill(words.paragraph, { number });
    })
    .join(" › ");
}

/** One line for each role that somebody has; the words as they stand where no unit could be read. */
export function unitLines(responsibility: Responsibility | null, words: SheetWords): string[] {
  if (responsibility === null) return [];
  const { lead, cooperate, responsible, raw, garbled } = responsibility;
  const roles = [
    [words.lead, lead],
    [words.cooperate, cooperate],
    [words.responsible, responsible],
  ] as const;
  const lines = roles.flatMap(([role, units]) =>
    units.length === 0 ? [] : [`${role}${words.colon}${units.join(words.listSeparator)}`],
  );
  if (lines.length === 0) lines.push(`${words.units}${words.colon}${garbled ? "" : raw}`);
  const damage = damageText(responsibility, words);
  return lines.map((line, at) => (at === lines.length - 1 ? line + damage : line));
}

/** Units that are damaged in the source, as they stand there; "" where they are whole. */
export function damageText({ raw, garbled }: Responsibility, words: SheetWords): string {
  return garbled ? fill(words.brackets, { text: words.garbled + words.colon + raw.trim() }) : "";
}

/**
 * The title of a clause in the characters of its source, with an ellipsis where the reader had to cut it in the middle of
 * a phrase.
 */
export function titleAsWritten({ title, text, textSimplified }: Clause): string {
  const start = text.length === textSimplified.length ? textSimplified.indexOf(title) : -1;
  if (start < 0 || title === "") return title;
  const end = start + title.length;
  return text.slice(start, end) + (/^[\p{L}\p{N}]/u.test(text.slice(end)) ? "…" : "");
}

/** The deadlines in one line, with a date where the words do not name the year; "" where there is none. */
export function deadlineText(deadlines: readonly Deadline[], words: SheetWords): string {
  return deadlines
    .map(({ raw, date }) =>
      date === null || raw.includes(date.slice(0, 4)) ? raw : raw + fill(words.brackets, { text: date }),
    )
    .join(words.listSeparator);
}
