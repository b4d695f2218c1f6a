import type { Translated } from "../translated.ts";
import type { lexiconWords as chinese } from "../zh-CN/lexicon.ts";

/** The words of the trade that a person adds, in English. */
export const lexiconWords: Translated<typeof chinese> = {
  "lexicon.open": "See and add words…",
  "lexicon.name": "Word list",
  "lexicon.loading": "Reading the word list",
  "lexicon.undo": "Undo the last change",
  "lexicon.tasks": "Tasks of your own",
  "lexicon.tasks-why":
    "A clause with one of these words counts as being about the task. Under the name of a supplied task, the words join it.",
  "lexicon.synonyms": "Words that mean the same",
  "lexicon.synonyms-why": "The words of a line count as one word.",
  "lexicon.new": "new",
  "lexicon.task-name": "Name of task ({number})",
  "lexicon.task-words": "Words of task ({number})",
  "lexicon.group-words": "Words that mean the same ({number})",
  "lexicon.task-example": "Name",
  "lexicon.task-words-example": "Its words, with 、 between them",
  "lexicon.group-example": "Words, with 、 between them",
  "lexicon.add": "Add",
  "lexicon.added": "Added. The table is being lined up anew.",
  "lexicon.remove": "Delete",
  "lexicon.remove-named": "Delete “{words}”",
  "lexicon.removed": "Deleted. The table is being lined up anew.",
  "lexicon.shipped": "Words that come with the program",
  "lexicon.find": "Find supplied words",
  "lexicon.found": "{count} {count|entry|entries}",
  "lexicon.problem.no-name": "Give the task a name.",
  "lexicon.problem.no-words": "Write at least one word; put 、 between words.",
  "lexicon.problem.too-few": "At least two words, with 、 between them.",
  "lexicon.problem.too-many": "At most {most} words on a line; use several lines.",
  "lexicon.problem.too-short":
    "“{word}” is too short and would be met everywhere; a word has at least {least} characters.",
  "lexicon.problem.too-long": "“{word}” is too long; a word has at most {most} characters.",
};
