// Markup and addresses that a careless page would run: every tag that can act, with every way of acting, in several
// spellings. Each sets `pwned` or asks an address for something, so that one success is seen.

const ACTS = ["pwned=1", "window.pwned=1", "fetch('http://127.0.0.1:9/x')", "top.pwned=1", "document.title='pwned'"];
const HANDLERS = ["onerror", "onload", "onfocus", "ontoggle", "onbegin", "onpageshow"];
const TAGS = [
  "img src=x",
  "svg",
  "input autofocus",
  "details open",
  "video src=x",
  "body",
  "iframe src=x",
  "audio src=x",
];

const handled = TAGS.flatMap((tag) => HANDLERS.flatMap((handler) => ACTS.map((act) => `<${tag} ${handler}="${act}">`)));

const scripts = ACTS.flatMap((act) => [
  `<script>${act}</script>`,
  `<ScRiPt/x>${act}</sCrIpT>`,
  `"><script>${act}//`,
  `</textarea><script>${act}</script>`,
  `<svg><script>${act}</script></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${act}>`,
  `<a href="javascript:${act}">点此</a>`,
  `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
  `<object data="data:text/html,<script>${act}</script>"></object>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${act}">`,
  `<link rel="stylesheet" href="http://127.0.0.1:9/${encodeURIComponent(act)}">`,
  `{{constructor.constructor('${act}')()}}`,
]);

/** Three hundred pieces of text to be shown as they stand. */
export const HOSTILE_TEXTS: readonly string[] = [...handled, ...scripts].slice(0, 300);
