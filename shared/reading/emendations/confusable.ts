// Characters that scanners take for each other, in simplified script; each line is one class.

const CLASSES = [
  "人入八",
  "己已巳",
  "未末木本",
  "日曰目",
  "土士",
  "干千于",
  "天夫",
  "大太犬",
  "责贵",
  "休体",
  "稳隐",
  "今令",
  "问间",
  "各名",
  "王主玉",
  "账帐",
  "元无",
  "治冶",
  "推椎",
  "折析拆",
  "侯候",
  "戊戌戍",
  "拔拨",
  "晴睛",
  "洲州",
  "微徽",
  "密蜜",
  "竟竞",
  "辩辨",
  "官宫",
  "免兔",
  "幸辛",
  "历厉",
  "处外",
  "同周",
  "完宗",
  "管菅",
  "市巿币",
  "县具",
  "区匹",
  "政攻",
  "府俯",
  "单草",
  "位泣",
  "门们",
  "部邵",
  "口囗",
];

/** For every character the others it may be taken for. */
export const CONFUSABLE: ReadonlyMap<string, readonly string[]> = readClasses();

function readClasses(): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const line of CLASSES) {
    for (const character of line) {
      const known = others.get(character) ?? [];
      others.set(
        character,
        [...new Set([...known, ...line])].filter((other) => other !== character),
      );
    }
  }
  return others;
}
