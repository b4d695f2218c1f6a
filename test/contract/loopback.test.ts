import { loopbackCarrier } from "../../renderer/client/loopback-carrier.ts";
import { browserPage } from "../electron/hosts/loopback/browser-page.ts";
import { serve } from "../electron/hosts/loopback/serving-process.ts";
import { comparisonContract } from "./comparison-contract.ts";
import { contract, type Subject } from "./contract.ts";
import { onEmptyFolder } from "./data-folder.ts";

const HOST = "the loopback host and the page's own carrier";

function open(): Promise<Subject> {
  return onEmptyFolder(async (data) => {
    const serving = serve(data);
    const { carrier } = loopbackCarrier(browserPage(await serving.address));
    return {
      carrier,
      async close() {
        serving.child.kill("SIGTERM");
        await serving.ended;
      },
    };
  });
}

contract(HOST, open);
comparisonContract(HOST, open);
