// PDF files often give radicals (⽂ U+2F42, ⺠ U+2EA0) where the author typed the characters 文 and 民. Unicode's own
// compatibility form mends the Kangxi block only, and widens its reach to punctuation; hence one table for both blocks.

const SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王" +
  "⺪𤴔⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺵𦉰⺶羊⺷𦍌⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门" +
  "⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const KANGXI_FIRST = 0x2f00;
const KANGXI_LAST = 0x2fd5;

/** Each radical of the two blocks (U+2E80–2EFF, U+2F00–2FDF) with the character that it shows. */
export const RADICALS: ReadonlyMap<string, string> = new Map([...supplement(), ...kangxi()]);

const RADICAL = /[\u2e80-\u2fdf]/gu;

/** The text with radicals as the characters that they show. */
export function mendRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical);
}

function supplement(): [string, string][] {
  const characters = [...SUPPLEMENT];
  return characters.flatMap((radical, at) => (at % 2 === 0 ? [[radical, characters[at + 1] ?? radical]] : []));
}

function kangxi(): [string, string][] {
  return Array.from({ length: KANGXI_LAST - KANGXI_FIRST + 1 }, (_, at) => {
    const radical = String.fromCodePoint(KANGXI_FIRST + at);
    return [radical, radical.normalize("NFKC")];
  });
}
