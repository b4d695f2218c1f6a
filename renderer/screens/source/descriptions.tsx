import { describeWarning } from "../../../shared/contract/sentences.ts";
import { type IdentifiedReading, NoiseReasonSchema } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";

type DescriptionsProps = { readonly reading: IdentifiedReading };

/** What the marks in the text are described by: every reason for noise once, every warning once. Never drawn. */
export function Descriptions({ reading }: DescriptionsProps) {
  const { say, language } = useWords();
  return (
    <div hidden>
      {NoiseReasonSchema.options.map((reason) => (
        <p key={reason} id={`noise-${reason}`} data-label={say(`noise.${reason}`)}>
          {say(`noise.${reason}.why`)}
        </p>
      ))}
      {reading.warnings.map((warning, index) => (
        // The place of a warning in its reading is what names it.
        <p key={`${warning.start}-${warning.code}`} id={`warning-${index}`} data-label={say("source.warning")}>
          {describeWarning(warning, language)}
        </p>
      ))}
    </div>
  );
}
