// What a page says about itself rather than about the plan. Patterns run over one folded line of at most
// MOST_CHARACTERS; they name conventions of Chinese government sites, never a site.

/** Longer lines are text. */
export const MOST_CHARACTERS = 120;

/** Advertising that was slipped into a page; none of it is a word of a plan. */
export const SPAM =
  /彩票(?!公益|管理|发行)|博彩|赌场|娱乐城|百家乐|时时彩|六合彩|棋牌游戏|投注|老虎机|体育竞猜|私服|代开发票|刷单赚|成人视频|澳门金沙|澳门葡京|威尼斯人|下注|彩金|casino|代孕|壮阳|办证刻章|股票配资|信用卡套现/iu;

/** What advertising and plans both say; two of these in one short line are advertising. */
export const SPAM_HINTS =
  /贷款|放款|无抵押|借钱|在线观看|高清(?:视频|电影)|免费下载|加速器|网页游戏|手机游戏|兼职|日赚|赚钱|开户|棋牌|赌博|网贷|外挂|发票|加(?:微信|v信|qq)|[+＋]v|微信号|客服|包邮|优惠券|减肥|美女|直播平台|点击(?:进入|注册)|注册送|首充|vpn|www\.[a-z0-9-]+\.(?:com|net|cc|top|xyz)/giu;

/** The foot of a page: who runs the site, its licences and address. */
export const FOOTER =
  /网站标识码|ICP备|公网安备|版权所有|copyright|©|技术支持[:：]|建议使用.{0,12}(?:浏览器|分辨率)|网站地图|网站声明|隐私声明|(?:主办|承办|维护)(?:单位)?[:：]|(?:政府|办公厅|办公室|信息中心|管理局|局)\s*(?:主办|承办)|^(?:地址|邮编|邮政编码|传真|值班电话|网站电话)[:：]|责任?编(?:辑)?[:：]|^\[?责编|^编辑[:：]|^(?:初审|复审|终审|审核|校对|编审|录入)[:：]/iu;

/** Buttons, paths and counters around the text. */
export const CHROME =
  /^[•·*\s]*(?:繁体|简体|english|网站支持ipv6|无障碍|长者|登录|注册|首页|返回|打印|关闭|收藏|分享|上一[篇页]|下一[篇页]|相关(?:文章|链接|信息|附件|阅读|解读|稿件)|扫一扫|当前位置|您?(?:现在|当前)?所?在的?位置|您所在|字[体号]|文字大小|字体大小|视力保护|浏览(?:次数|量)|阅读(?:次数|量)?[:：]|点击(?:数|次数|率)|访问(?:次数|量)|设为首页|加入收藏|站内搜索|搜索|附件下载|下载|我要纠错|政府信息公开$|信息公开目录$|政策解读$|图解|微信|微博|新浪|手机版|移动版|适老)/iu;

/** Marks of chrome that may stand anywhere in a line. */
export const CHROME_INSIDE =
  /\[\s*大\s*中\s*小\s*\]|【\s*大\s*中\s*小\s*】|【?打印】?\s*【?关闭|分享到|扫一扫|扫描二维码|浏览次数|简体\s*[|/]\s*繁体|>\s*(?:政务公开|信息公开|政策文件|通知公告)|首页\s*[>›»/]|^首页\s.{0,20}\s|加入收藏|返回顶部/u;

/** Below the text: a way on to other pages. Such a line may be long, and what follows it is chrome too. */
export const WAY_ON =
  /^[•·*\s【[<]*(?:上|下)一?[篇页条]\s*[:：】\]>]|^相关(?:文章|链接|信息|附件|阅读|解读|稿件|新闻|文件)[:：]?$|^相关(?:文章|链接|阅读|(?:政策)?解读|稿件|新闻)[:：].{1,80}$|^扫一扫|^(?:附件)?(?:下载|附件列表)[:：]?$/u;

/** A file that is offered for download. */
export const DOWNLOAD = /^.{1,100}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)(?:\s*[(（[].{0,20}[)）\]])?$/iu;

/** A line of nothing but buttons in brackets. */
export const BUTTONS =
  /^(?:[【[](?:我要)?(?:打印|关闭|收藏|分享|返回|纠错|推荐|字体|大|中|小)[^【】[\]]{0,8}[】\]]\s*)+$/u;

/** The name of a site, standing alone. */
export const SITE_NAME = /^[\p{Script=Han}·]{2,14}(?:门户网站|政府网站?|信息公开网|政务网|信息网|公众信息网)$/u;
