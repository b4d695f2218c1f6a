import { describe, expect, test } from "vitest";
import type { ReadClause } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import type { ExpectedClause } from "../../score/structure/expected-plan.ts";
import { INVENTED_PLANS, readInvented } from "../../score/structure/invented-plan.ts";
import { expectLaws } from "./laws.ts";

// One invented plan for each layout: a saved page with its site around it, a scan with page numbers, tables of every
// make, points counted in words. What they say was written down before the reader saw them.

/** A clause in the words of the answers; of a citation its number, where it has one. */
function said(clause: ReadClause, expected: ExpectedClause | undefined) {
  const { responsibility } = clause;
  return {
    path: clause.path.join("/"),
    text: clause.text,
    ...(expected?.title == null ? {} : { title: clause.title }),
    lead: responsibility?.lead ?? [],
    cooperate: responsibility?.cooperate ?? [],
    responsible: responsibility?.responsible ?? [],
    deadlines: clause.deadlines.map(({ raw, date }) => date ?? raw),
    citations: clause.citations.map(({ title, documentNumber }) => documentNumber ?? title),
    figures: clause.figures.map(({ raw }) => raw),
  };
}

function wanted(clause: ExpectedClause) {
  const { title, responsibility, path, text, deadlines, citations, figures } = clause;
  return {
    path: path.join("/"),
    text,
    ...(title === null ? {} : { title }),
    lead: responsibility?.lead ?? [],
    cooperate: responsibility?.cooperate ?? [],
    responsible: responsibility?.responsible ?? [],
    deadlines: deadlines.map(({ raw, date }) => date ?? raw),
    citations: citations.map(({ title: name, documentNumber }) => documentNumber ?? name),
    figures: figures.map(({ raw }) => raw),
  };
}

describe.each(INVENTED_PLANS)("%s", (name) => {
  const { gold, text, layout } = readInvented(name);
  const reading = readPlan(text, layout);

  test("has the clauses with their fields that stand in it, and no others", () => {
    expect(reading.clauses.map((clause, index) => said(clause, gold.clauses[index]))).toEqual(gold.clauses.map(wanted));
  });

  test("says of itself what it says", () => {
    const found = Object.keys(gold.metadata).map((field) => [field, String(Reflect.get(reading.metadata, field))]);
    expect(Object.fromEntries(found)).toEqual(gold.metadata);
  });

  test("is accounted for to the last character", () => {
    expectLaws(text, reading);
  });
});
