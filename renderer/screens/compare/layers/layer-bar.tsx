import { useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { Popover } from "../../../components/popover.tsx";
import { LayerButtons } from "./layer-buttons.tsx";

/** The layers of the differences: the bar is the legend. Where there is no room for it, it folds into a menu. */
export function LayerBar() {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <fieldset className="layer-bar wide">
        <legend>{say("layers.name")}</legend>
        <LayerButtons />
      </fieldset>
      <div className="layer-fold">
        <Popover label={say("layers.name")} hint={<span aria-hidden="true">▾</span>} open={open} onOpen={setOpen}>
          <fieldset className="layer-bar folded">
            <legend className="unseen">{say("layers.name")}</legend>
            <LayerButtons />
          </fieldset>
        </Popover>
      </div>
    </>
  );
}
