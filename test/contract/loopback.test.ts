import { loopbackCarrier } from "../../renderer/client/loopback-carrier.ts";
import { browserPage } from "../electron/hosts/loopback/browser-page.ts";
import { serve } from "../electron/hosts/loopback/serving-process.ts";
import { contract } from "./contract.ts";
import { onEmptyFolder } from "./data-folder.ts";

contract("the loopback host and the page's own carrier", () =>
  onEmptyFolder(async (data) => {
    const serving = serve(data);
    const { carrier } = loopbackCarrier(browserPage(await serving.address));
    return {
      carrier,
      async close() {
        serving.child.kill("SIGTERM");
        await serving.ended;
      },
    };
  }),
);
