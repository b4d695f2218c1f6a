/** The part of a keyboard event that tells whether an input method is at work. */
type KeyPress = { readonly isComposing: boolean; readonly keyCode: number };

// What a key press bears while an input method handles it (UI Events, 9.3). Some input methods send Enter with it
// after the composition has ended, when `isComposing` is already false.
const HANDLED_BY_INPUT_METHOD = 229;

/** True while an input method composes: Enter then picks a candidate, and arrows and Esc belong to its window. */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === HANDLED_BY_INPUT_METHOD;
}

/** True where a key press types text, so that single-key commands must stay away. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
}
