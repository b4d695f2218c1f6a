/** What an exported table says beside the documents' own words. {name} stands for a detail. */
export type SheetWords = {
  /** The table's name where the plans have no topic in common, and after a topic. */
  readonly table: string;
  readonly topicTable: string;
  /** Under the title of the table. */
  readonly note: string;
  readonly noteWithoutBase: string;
  /** What the marks mean, in a few words behind a sample of each. */
  readonly legend: Readonly<Record<"inserted" | "deleted" | "moved" | "decided", string>>;
  /** Leads from a plan's column to what is said of its source. */
  readonly toSource: string;
  readonly number: string;
  readonly subject: string;
  readonly coverage: string;
  readonly base: string;
  /** In the cell of a plan that has no clause. */
  readonly absent: string;
  /** The same where a person looked. */
  readonly confirmedAbsent: string;
  readonly lead: string;
  readonly cooperate: string;
  readonly responsible: string;
  readonly units: string;
  /** After units that could not be read whole. */
  readonly garbled: string;
  readonly deadline: string;
  readonly colon: string;
  /** What a file of citations is called. */
  readonly citations: string;
  readonly listSeparator: string;
  readonly brackets: string;
  /** How a text stands to the base plan's. */
  readonly same: string;
  readonly ownWording: string;
  /** The same where the base plan has nothing, and another plan's cell is the base of the row. */
  readonly sameAsRowBase: string;
  readonly ownWordingInRow: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly moved: string;
  readonly incomplete: string;
  readonly clauseSeparator: string;
  /** A partial match that stands in another row. */
  readonly seeAlso: string;
  readonly row: string;
  readonly moreRows: string;
  readonly paragraph: string;
  readonly confirmed: string;
  readonly corrected: string;
  readonly rejected: string;
  readonly unnamed: string;
  /** Columns of the table that holds text alone. */
  readonly data: {
    readonly section: string;
    readonly text: string;
    readonly path: string;
    readonly units: string;
    readonly deadline: string;
    readonly seeAlso: string;
    readonly covered: string;
    /** Only where people are named. */
    readonly decidedBy: string;
    readonly decidedAt: string;
    readonly why: string;
  };
  /** The sheet of notes, and their column in a table of text alone. */
  readonly notes: {
    readonly sheet: string;
    readonly place: string;
    /** The words that it hangs on. */
    readonly quoted: string;
    readonly text: string;
    readonly tags: string;
    readonly by: string;
    readonly at: string;
    readonly wholeRow: string;
    /** In place of the matter, for words of a plan that belong to no clause. */
    readonly outside: string;
    /** Behind a note in a table of text alone. */
    readonly worn: string;
  };
  /** The sheet that says where every word comes from. */
  readonly about: {
    readonly sheet: string;
    readonly title: string;
    readonly sources: string;
    readonly place: string;
    readonly planTitle: string;
    readonly issuer: string;
    readonly documentNumber: string;
    readonly issuedOn: string;
    readonly publishedOn: string;
    readonly clauses: string;
    readonly file: string;
    readonly sha256: string;
    readonly unknown: string;
    readonly legend: string;
    readonly sample: string;
    readonly meaning: string;
    readonly samples: {
      readonly plain: readonly [sample: string, meaning: string];
      readonly inserted: readonly [sample: string, meaning: string];
      readonly deleted: readonly [sample: string, meaning: string];
      readonly moved: readonly [sample: string, meaning: string];
      readonly muted: readonly [sample: string, meaning: string];
      readonly decided: readonly [sample: string, meaning: string];
    };
    readonly method: string;
    readonly methodText: readonly [string, string];
    readonly about: string;
    readonly baseName: string;
    readonly rows: string;
    readonly rowCount: string;
    readonly frozen: string;
    readonly comparison: string;
    readonly program: string;
    readonly exportedAt: string;
  };
  readonly pageNumber: string;
  readonly cut: string;
};
