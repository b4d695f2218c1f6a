/** Words that lean on the word before them. */
const AFTER = "的|地|得|了|着|过|等|们|之|者";

/** Words that lean on the word after them. */
const BEFORE =
  "和|与|及|以及|并|并且|或|或者|且|而|而且|也|还|又|再|均|都|各|该|其|此|这|对|对于|为|为了|以|于|在|从|向|由|把|将|被|按|按照|就|据|根据|" +
  "使|让|给|要|是|即|则|若|如|因|所|至|到|同时|关于|通过|进行|予以";

const ONLY_FUNCTION_WORDS = new RegExp(`^(?:${AFTER}|${BEFORE})*$`, "u");

/** What joins the words before it to those after it: no wording begins with it. */
export const JOINING_WORD = "的";

/** Whether a stretch says nothing by itself: empty, or made of the grammar's little words only. */
export function isOnlyFunctionWords(stretch: string): boolean {
  return ONLY_FUNCTION_WORDS.test(stretch);
}
