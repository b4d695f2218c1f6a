import { shortenPhrase } from "../../text/shorten-phrase.ts";
import { simplify } from "../../text/simplify.ts";

const MOST_CHARACTERS = 24;
const LEAST_CHARACTERS = 6;
/** Words that set the scene for what is to be done. */
const SCENE =
  /^(?:按照|按(?![季月年时期])|根据|依据|依照|遵照|结合|围绕|坚持|为|以|在|通过|针对|对于?|对照|随着|聚焦|牢牢|认真贯彻|深入贯彻|贯彻落实|切实|充分认识|由|经|自|从|凡|除|鉴于|适应|本着|立足|\d{4}年)/u;

/**
 * A title for a clause that has none: the core of its first sentence, in simplified script, of at most 24 characters. One
 * that is longer is cut where words meet, and ends in ….
 */
export function summarise(text: string): string {
  const words = simplify(text.slice(0, 600));
  const [sentence = ""] = words.split(/[。！？!?；;]/u, 1);
  const parts = sentence.split(/[,，:：]/u).map((part) => part.trim());
  const core =
    parts.find((part) => part.length >= LEAST_CHARACTERS && !SCENE.test(part)) ??
    parts.find((part) => part.length > 0) ??
    "";
  return shortenPhrase(core, MOST_CHARACTERS);
}
