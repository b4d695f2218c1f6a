import { markerAt } from "../outline/marker.ts";
import { cutPassage, foldedOf, type Passage } from "../passage.ts";
import { LABEL, type Role } from "../responsibility/role-words.ts";
import type { TableCell } from "./cell.ts";

/** A task while its table is read. */
export type OpenTask = {
  readonly passage: Passage;
  readonly statements: Passage[];
  readonly limits: Passage[];
  readonly roles: Map<Passage, Role>;
  inherited: boolean;
};

/** A place of a row that may say who does its tasks or by when. */
export type Place = {
  /** Null where nothing stands. */
  readonly cell: TableCell | null;
  /** The cell says that there is nobody, or no limit. */
  readonly isNone: boolean;
  /** The cell reaches down from the row above. */
  readonly isCovered: boolean;
  /** The cell says that the one above holds here, too. */
  readonly isDitto: boolean;
  readonly sort: "units" | "time" | null;
  /** What the column makes of units to which the words give no role; null where no column is known. */
  readonly role: Role | null;
};

/** What a cell gives to tasks, and the tasks it is for. */
type Share = {
  readonly sort: "units" | "time";
  readonly role: Role | null;
  readonly passages: Passage[];
  readonly members: OpenTask[];
  /** It repeats another cell, whole. */
  readonly isCopy: boolean;
};

/** The list of all bodies of a city is shorter; what is longer names nobody. */
const MOST_CHARACTERS = 4000;
/** So many paragraphs of a cell are for every task at most, when they are not one for each. */
const MOST_PARAGRAPHS = 60;

/**
 * Who does what and by when, while the rows of a table go by. A cell may be for the tasks of its row, or of several rows
 * where it is merged, left empty or repeated by a sign below.
 */
export class ShareBoard {
  private readonly shares: Share[] = [];
  /** The share of each column in the row above. */
  private current = new Map<number, Share>();
  private lastTasks: readonly OpenTask[] = [];

  /** Nothing is carried over to the next row. */
  close(): void {
    this.current = new Map();
    this.lastTasks = [];
  }

  /**
   * Takes the places of a row for its tasks.
   *
   * @param row `opens`: it has a number or heading of its own; `isLaid`: what is empty in it is empty
   */
  share(tasks: readonly OpenTask[], places: readonly Place[], row: { opens: boolean; isLaid: boolean }): void {
    const isUnassigned = !places.some(({ sort, cell, isNone }) => sort === "units" && (cell !== null || isNone));
    const inherits = isUnassigned && !(row.opens && row.isLaid);
    const next = new Map<number, Share>();
    places.forEach((place, column) => {
      const share = this.shareOf(place, column, inherits, tasks.length === 0 && !row.opens);
      if (share !== null) next.set(column, share);
    });
    if (inherits) for (const [column, share] of this.current) if (!next.has(column)) next.set(column, share);
    for (const share of new Set(next.values())) share.members.push(...tasks);
    this.current = next;
    if (tasks.length > 0) this.lastTasks = tasks;
  }

  /** Gives every task what was shared with it. */
  deal(): void {
    for (const share of this.shares) dealShare(share);
  }

  private shareOf(
    { sort, cell, isNone, isCovered, isDitto, role }: Place,
    column: number,
    inherits: boolean,
    addsToAbove: boolean,
  ): Share | null {
    if (sort === null || isNone || (cell !== null && cell.words.length > MOST_CHARACTERS)) return null;
    const above = this.current.get(column);
    if (cell === null) return inherits ? (above ?? null) : null;
    if (isCovered && above !== undefined) return above;
    if (isDitto) return above === undefined ? null : this.put({ ...above, members: [], isCopy: true });
    if (addsToAbove && above?.sort === sort) {
      above.passages.push(...cell.passages);
      return above;
    }
    const members = addsToAbove ? [...this.lastTasks] : [];
    return this.put({ sort, role, passages: [...cell.passages], members, isCopy: false });
  }

  private put(share: Share): Share {
    this.shares.push(share);
    return share;
  }
}

/** The k-th paragraph is for the k-th task where there are as many; otherwise the cell is for every task. */
function dealShare({ sort, role, passages, members, isCopy }: Share): void {
  const isOneByOne = !isCopy && members.length > 1 && passages.length === members.length && areAlike(passages);
  const parts = isOneByOne ? passages.map(withoutNumber) : passages.slice(0, MOST_PARAGRAPHS);
  members.forEach((task, index) => {
    const own = isOneByOne ? parts.slice(index, index + 1) : parts;
    if (sort === "time") task.limits.push(...own);
    else {
      task.statements.push(...own);
      if (role !== null) for (const passage of own) task.roles.set(passage, role);
      task.inherited ||= !isOneByOne && members.length > 1;
    }
  });
}

/** Paragraphs of which one leads and another only helps say together who does one thing. */
function areAlike(passages: readonly Passage[]): boolean {
  const words = passages.map(foldedOf);
  const labels = new Set(words.map((one) => LABEL.exec(one)?.[0] ?? ""));
  const leads = (one: string) => /牵头|负责/u.test(one);
  const helps = (one: string) => /(?:配合|协助|协办|参与)[。;]?$/u.test(one) && !leads(one);
  return labels.size === 1 && !(words.some(leads) && words.some(helps));
}

function withoutNumber(passage: Passage): Passage {
  const marker = markerAt(foldedOf(passage));
  return marker === null ? passage : cutPassage(passage, marker.length);
}
