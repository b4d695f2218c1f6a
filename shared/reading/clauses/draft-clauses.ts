import { headingOf, isHeadingLike, runInHeading } from "../headings.ts";
import { branchesOf, type OutlineBranch, type OutlineEntry, type TextEntry, textsOf } from "../outline/node.ts";
import { cutPassage, foldedOf, isEmpty, type Passage } from "../passage.ts";

/** A clause before its fields are read. */
export type Draft = {
  /** The branch that it is the leaf of, or a paragraph of; null for a paragraph outside every branch. */
  readonly branch: OutlineBranch | null;
  /** The number of the paragraph within the branch (¶2), or null where the branch is one clause. */
  readonly paragraph: number | null;
  readonly path: readonly string[];
  /** The document's own heading: run in before the text, in a line or in a cell of its own. */
  readonly heading: Passage | null;
  readonly entry: TextEntry;
};

/** What the outline comes to: its clauses, and its words that are none. */
export type DraftedOutline = {
  readonly drafts: readonly Draft[];
  /** Headings and lead-ins. */
  readonly headings: readonly Passage[];
  /** Paragraphs of general requirements, which oblige nobody. */
  readonly preamble: readonly Passage[];
};

/** Sections that state aims and principles rather than tasks. */
const AIMS =
  /^(?:总体(?:要求|思路|目标)|指导思想|基本原则|工作原则|(?:工作|主要|行动|发展|建设|改革|年度|阶段|总)目标|目标(?:任务|要求)|任务目标|总体工作|基本要求|总则|总体部署|总体考虑|编制(?:依据|目的)|适用范围|起草(?:说明|背景)|背景|目的(?:意义)?|重要意义|工作背景|[\u4e00-\u9fff]{2,4}目标(?:$|[。:]))/u;
/** From this length on, words before numbered units may be an obligation of their own. */
const LEAST_OBLIGATION = 40;
const OBLIGES = /要|必须|应当|不得|确保|底前|加强|建立|推进|完善|落实/u;
/** A shorter one is an obligation where it begins with what is to be done rather than in which spirit. */
const BEGINS_WITH_DEED =
  /^(?:(?:全面|进一步|及时|依法|逐项|统一|分类|集中|动态|认真|按时|按期|定期|严格)?(?:建立|健全|编制|制定|公布|公开|清理|梳理|开展|组织|规范|推行|实行|建设|建成|开设|设立|发布|更新|调整|报送|配备|明确|落实)|各|对)[^,。;]{4,}/u;
const LEAST_DEED = 12;
/** A figure or a date commits, however the words begin. */
const COMMITS = /不(?:应|得)?(?:低于|少于|超过)|\d%|[底日]前/u;
/** What leads over to the units below. */
const LEADS_OVER = /(?:如下|以下|下列)[^。]{0,12}[:。]?$|:$/u;

/** Sentences that say from when and how long a plan holds and who explains it; they oblige nobody to a task. */
const FORMAL = new RegExp(
  "^(?:(?:本|此|该|原|以前)?[^。]{0,30}(?:(?:自|从)[^。]{2,24}(?:施行|实施|执行|生效)|同时废止|有效期[^。]{0,20}|由[^。]{2,40}负责解释)" +
    "|[^。]{2,40}与本[^。]{1,12}(?:不一致|不符|抵触)的,?以本[^。]{1,12}为准" +
    "|[^。]{2,40}负责本[^。]{2,16}解释(?:工作)?)(?:,有效期[^。]{1,20})?$",
  "u",
);

/** Whom to ask. */
const CONTACT = /^\(?(?:联系人|联系电话|联系方式|咨询电话|电子邮箱|邮箱)(?:及电话|及联系方式|和电话)?:/u;
/** A note below a table. */
const NOTE = /^\(?(?:备?注|说明|附注):/u;

/** Tells the clauses of an outline: its leaves, and the unnumbered paragraphs of units that have several. */
export function draftClauses(entries: readonly OutlineEntry[]): DraftedOutline {
  const drafter = new Drafter();
  drafter.draftAll(entries);
  return drafter;
}

class Drafter implements DraftedOutline {
  readonly drafts: Draft[] = [];
  readonly headings: Passage[] = [];
  readonly preamble: Passage[] = [];

  draftAll(entries: readonly OutlineEntry[]): void {
    let paragraph = 0;
    for (const entry of entries) {
      if (entry.kind === "branch") this.visit(entry, [entry.label]);
      else if (!this.isAside(entry)) {
        paragraph += 1;
        this.add(null, paragraph, [], entry);
      }
    }
  }

  private visit(branch: OutlineBranch, path: readonly string[]): void {
    if (branch.heading !== null) this.headings.push(branch.heading);
    if (statesAims(branch)) this.visitAims(branch);
    else if (branchesOf(branch.entries).length > 0) this.visitParent(branch, path);
    else this.visitLeaf(branch, path);
  }

  /** A unit with units below it: its words before them are heading and lead-in, paragraphs after them are clauses. */
  private visitParent(branch: OutlineBranch, path: readonly string[]): void {
    const firstChild = branch.entries.findIndex((entry) => entry.kind === "branch");
    let paragraph = 0;
    for (const entry of this.withoutHeading(branch, textsOf(branch.entries.slice(0, firstChild)))) {
      if (isObligation(entry)) {
        paragraph += 1;
        this.add(branch, paragraph, path, entry);
      } else this.addLeadIn(branch, entry);
    }
    for (const entry of branch.entries.slice(firstChild)) {
      if (entry.kind === "branch") this.visit(entry, [...path, entry.label]);
      else if (!this.isAside(entry)) {
        paragraph += 1;
        this.add(branch, paragraph, path, entry);
      }
    }
  }

  private visitLeaf(branch: OutlineBranch, path: readonly string[]): void {
    const texts = textsOf(branch.entries).filter((entry) => !this.isAside(entry));
    const isDivided = texts.length > 1;
    const paragraphs = isDivided ? this.withoutLeadIn(branch, this.withoutHeading(branch, texts)) : texts;
    const [only] = paragraphs;
    if (paragraphs.length === 1 && only !== undefined) {
      this.add(branch, null, path, only);
      return;
    }
    paragraphs.forEach((entry, index) => {
      this.add(branch, index + 1, path, entry);
    });
  }

  /** Aims and principles are read as preamble, all the way down. */
  private visitAims(branch: OutlineBranch): void {
    const texts = textsOf(branch.entries);
    const isLeaf = texts.length === branch.entries.length && texts.length < 2;
    for (const entry of isLeaf ? texts : this.withoutHeading(branch, texts)) {
      this.preamble.push(entry.passage, ...entry.statements);
    }
    for (const child of branchesOf(branch.entries)) {
      if (child.heading !== null) this.headings.push(child.heading);
      this.visitAims(child);
    }
  }

  /** Takes the heading off the paragraphs of a unit that stays undivided by it: a line of its own, or run in before the first. */
  private withoutHeading(branch: OutlineBranch, texts: readonly TextEntry[]): TextEntry[] {
    const [first, ...rest] = texts;
    if (first === undefined || first.inTable || branch.heading !== null || commitsAlone(first)) return [...texts];
    if (isHeadingLike(foldedOf(first.passage))) {
      branch.heading = headingOf(first.passage);
      this.addLeadIn(branch, first);
      return rest;
    }
    const runIn = runInHeading(first.passage);
    if (runIn === null) return [...texts];
    const end = runIn.to - first.passage.from + 1;
    branch.heading = runIn;
    this.headings.push(cutPassage(first.passage, 0, end));
    const passage = cutPassage(first.passage, end);
    if (isEmpty(passage)) branch.statements.push(...first.statements);
    return isEmpty(passage) ? rest : [{ ...first, passage }, ...rest];
  }

  /** What leads over to the paragraphs below it (…以下工作:) is none of them. */
  private withoutLeadIn(branch: OutlineBranch, texts: readonly TextEntry[]): readonly TextEntry[] {
    const [first, ...rest] = texts;
    if (first === undefined || rest.length < 2 || !LEADS_OVER.test(foldedOf(first.passage))) return texts;
    this.addLeadIn(branch, first);
    return rest;
  }

  /** Sets a paragraph aside that says from when the plan holds or who explains it. */
  private isAside({ passage, statements }: TextEntry): boolean {
    const isFormal = statements.length === 0 && saysFormalities(foldedOf(passage));
    if (isFormal) this.preamble.push(passage);
    return isFormal;
  }

  private addLeadIn(branch: OutlineBranch, entry: TextEntry): void {
    this.headings.push(entry.passage);
    branch.statements.push(...entry.statements);
  }

  private add(branch: OutlineBranch | null, paragraph: number | null, path: readonly string[], entry: TextEntry): void {
    this.drafts.push({
      branch,
      paragraph,
      path: paragraph === null ? path : [...path, `¶${paragraph}`],
      heading: (paragraph === null ? branch?.heading : null) ?? runInHeading(entry.passage),
      entry,
    });
  }
}

function statesAims(branch: OutlineBranch): boolean {
  const [first] = textsOf(branch.entries);
  const words = branch.heading ?? first?.passage;
  return words !== undefined && AIMS.test(foldedOf(words).slice(0, 20)) && !assigns(branch);
}

/** Somebody is made responsible for something below a branch: whatever its heading says, it holds tasks. */
function assigns(branch: OutlineBranch): boolean {
  return branch.entries.some((entry) => (entry.kind === "branch" ? assigns(entry) : entry.statements.length > 0));
}

/** A sentence that commits to a figure or a date is no heading, though it stands alone. */
function commitsAlone({ passage }: TextEntry): boolean {
  const words = foldedOf(passage);
  return /。$/u.test(words) && words.indexOf("。") === words.length - 1 && COMMITS.test(words);
}

function saysFormalities(folded: string): boolean {
  if (NOTE.test(folded)) return true;
  if (folded.length > 120) return false;
  if (CONTACT.test(folded)) return true;
  if (/^特此(?:通知|函复|函告|公告|通告|报告)[。.]?$/u.test(folded)) return true;
  const sentences = folded.split("。").filter((sentence) => sentence.length > 0);
  return sentences.length > 0 && sentences.every((sentence) => FORMAL.test(sentence));
}

/** A lead-in that is long enough and commands something is an obligation of its own. */
function isObligation(entry: TextEntry): boolean {
  const words = foldedOf(entry.passage);
  if (LEADS_OVER.test(words)) return false;
  if (words.length < LEAST_OBLIGATION)
    return words.length >= LEAST_DEED && (BEGINS_WITH_DEED.test(words) || COMMITS.test(words));
  return entry.statements.length > 0 || OBLIGES.test(words);
}
