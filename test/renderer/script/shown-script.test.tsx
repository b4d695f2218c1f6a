import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Highlighted } from "../../../renderer/screens/search/highlighted.tsx";
import { shownScriptFor } from "../../../renderer/script/shown-script.ts";
import { span } from "../../../shared/model/span.ts";
import { realPlan } from "../real-plans.ts";

const traditional = await shownScriptFor("traditional");
const simplified = await shownScriptFor("simplified");

describe("texts in traditional script", () => {
  test("are the simplified ones; a traditional one is left as it was written", () => {
    expect(traditional.simplified.words("群众满意、落实到位")).toBe("群眾滿意、落實到位");
    const { text } = realPlan("wuhan-2018");
    expect(traditional.traditional.words(text)).toBe(text);
    expect(traditional.traditional.conversion).toBeNull();
  });

  test("say what they are, so that they get the right faces", () => {
    expect([traditional.simplified.lang, traditional.traditional.lang]).toEqual(["zh-Hant", "zh-Hant"]);
    expect([simplified.simplified.lang, simplified.traditional.lang]).toEqual(["zh-Hans", "zh-Hans"]);
  });

  test("are the same object for the same choice, so that nothing is drawn twice", async () => {
    expect(await shownScriptFor("traditional")).toBe(traditional);
    expect(await shownScriptFor("own")).toBe(await shownScriptFor("own"));
  });

  test("bear the marks of a search on the same words", () => {
    const text = "干部发布政府公报数据库";
    const markup = renderToStaticMarkup(
      <Highlighted text={text} ranges={[span(4, 8)]} shown={traditional.simplified} />,
    );
    expect(markup).toBe("幹部發佈<mark>政府公報</mark>數據庫");
  });
});
