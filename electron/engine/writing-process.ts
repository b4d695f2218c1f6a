import { FaultError } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import { comparisonWorkbook } from "../../shared/sheet/comparison-workbook.ts";
import { writeDocument } from "../files/word/write-document.ts";
import { answerMessages } from "./answer-messages.ts";
import { type ToWriter, ToWriterSchema, type Written } from "./writing-messages.ts";

// The program of the writing process: comparisons in, Word documents out. The package that makes them holds a document
// whole and packs it in one go, which takes seconds and hundreds of megabytes: here it keeps nobody waiting and can be killed.

async function answer({ what, layouts }: ToWriter): Promise<Reply<Written>> {
  try {
    return { ok: true, value: await writeDocument(comparisonWorkbook(what, layouts)) };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

answerMessages((message) => answer(ToWriterSchema.parse(message)));
