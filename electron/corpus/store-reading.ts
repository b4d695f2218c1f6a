import type { Clause, IdentifiedReading, Responsibility } from "../../shared/model/reading.ts";
import { foldText } from "../../shared/text/fold.ts";
import { prepared, type WritableCorpus } from "./connection.ts";
import { indexPlan } from "./search-index/index-plan.ts";

/** Stores the reading of a plan that has none. Runs inside the caller's transaction. */
export function storeReading(corpus: WritableCorpus, plan: number, reading: IdentifiedReading): void {
  const region = prepared(
    corpus,
    `INSERT INTO region (plan, ordinal, start, "end", kind, reason) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  reading.regions.forEach((one, ordinal) => {
    region.run(plan, ordinal, one.start, one.end, one.kind, one.kind === "noise" ? one.reason : null);
  });
  const node = prepared(
    corpus,
    `INSERT INTO outline_node (plan, ordinal, id, parent_id, kind, marker, heading, start, "end")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  reading.outline.forEach((one, ordinal) => {
    node.run(plan, ordinal, one.id, one.parentId, one.kind, one.marker, one.heading, one.start, one.end);
  });
  const warning = prepared(
    corpus,
    `INSERT INTO warning (plan, ordinal, code, details, start, "end") VALUES (?, ?, ?, ?, ?, ?)`,
  );
  reading.warnings.forEach((one, ordinal) => {
    warning.run(plan, ordinal, one.code, JSON.stringify(one.details), one.start, one.end);
  });
  reading.clauses.forEach((clause, ordinal) => {
    storeClause(corpus, plan, ordinal, clause);
  });
  indexPlan(corpus, plan);
}

function storeClause(corpus: WritableCorpus, plan: number, ordinal: number, clause: Clause): void {
  const { lastInsertRowid } = prepared(
    corpus,
    `INSERT INTO clause (id, plan, ordinal, outline_id, path, title, title_kind, text, text_simplified, fold)
     VALUES (@id, @plan, @ordinal, @outlineId, @path, @title, @titleKind, @text, @textSimplified, @fold)`,
  ).run({
    id: clause.id,
    plan,
    ordinal,
    outlineId: clause.outlineId,
    path: JSON.stringify(clause.path),
    title: clause.title,
    titleKind: clause.titleKind,
    text: clause.text,
    textSimplified: clause.textSimplified === clause.text ? null : clause.textSimplified,
    fold: foldText(clause.text).text,
  });
  const number = Number(lastInsertRowid);
  storeFields(corpus, number, clause);
  if (clause.responsibility !== null) storeResponsibility(corpus, number, clause.responsibility);
}

function storeFields(corpus: WritableCorpus, number: number, clause: Clause): void {
  const span = prepared(corpus, `INSERT INTO clause_span (clause, ordinal, start, "end") VALUES (?, ?, ?, ?)`);
  clause.spans.forEach(({ start, end }, at) => {
    span.run(number, at, start, end);
  });
  const deadline = prepared(corpus, "INSERT INTO deadline (clause, ordinal, raw, due) VALUES (?, ?, ?, ?)");
  clause.deadlines.forEach(({ raw, date }, at) => {
    deadline.run(number, at, raw, date);
  });
  const citation = prepared(
    corpus,
    "INSERT INTO citation (clause, ordinal, title, document_number) VALUES (?, ?, ?, ?)",
  );
  clause.citations.forEach(({ title, documentNumber }, at) => {
    citation.run(number, at, title, documentNumber);
  });
  const figure = prepared(corpus, "INSERT INTO figure (clause, ordinal, raw) VALUES (?, ?, ?)");
  clause.figures.forEach(({ raw }, at) => {
    figure.run(number, at, raw);
  });
}

const ROLES = ["lead", "cooperate", "responsible"] as const;

function storeResponsibility(corpus: WritableCorpus, number: number, responsibility: Responsibility): void {
  const { raw, inherited, inline, garbled, spans } = responsibility;
  prepared(
    corpus,
    "INSERT INTO responsibility (clause, raw, inherited, inline, garbled, spans) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(
    number,
    raw,
    Number(inherited),
    Number(inline),
    Number(garbled),
    JSON.stringify(spans.map(({ start, end }) => [start, end])),
  );
  const unit = prepared(corpus, "INSERT INTO responsible_unit (clause, role, ordinal, name) VALUES (?, ?, ?, ?)");
  for (const role of ROLES) {
    responsibility[role].forEach((name, at) => {
      unit.run(number, role, at, name);
    });
  }
}
