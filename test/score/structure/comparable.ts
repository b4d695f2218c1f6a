/** The form in which words are compared: NFKC, without tags and white space, one kind of quote. */
export function comparable(text: string): string {
  return text
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/gu, "")
    .normalize("NFKC")
    .replace(/[\s\u200b]+/gu, "")
    .replace(/[“”„‟"'‘’‚‛「」『』〝〞]/gu, '"');
}
