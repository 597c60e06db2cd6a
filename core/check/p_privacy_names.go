package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parties are words that a person's name follows in reports of applications and cases; residents are others, which count
// only where the person did something.
var (
	parties   = []string{"申请人", "当事人", "原告", "上诉人", "信访人", "投诉人", "举报人", "第三人", "村民", "居民", "市民"}
	residents = []string{"村民", "居民", "市民"}
)

// families are the family names that most people bear, double ones apart.
const families = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚" +
	"文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边阴闫"

var doubleFamilies = []string{"欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "东方", "端木", "呼延"}

// noGiven are characters that are hardly ever in given names and often behind 申请人 and the like: 申请人于, 申请人高度.
const noGiven = "是的了在不对向为与及和以从到被将可应需要能会无未已度额时间人们信息公开申请提出收复议诉讼权益称其该此某各每等或者也并且均都由因请求做出到处过去" +
	"省市县区镇乡村街道路局委办处科室部厅院校所站公司厂店社会法律机关单位政府居群众事务项目资料件材料数据件条次份名个日号上下内外前后左右" +
	"一二五六七八九十百千零两多少几半知照便何全常见序合理规定时限满意足分别同意见设计划制度关于包括费价值任意何必许施工程某"

// notNames are words that begin like a name: 申请人关心 is none.
var notNames = strings.Fields(`
关心 关注 关切 关系 高兴 高效 高度 常用 安心 安置 安排 安装 向往 方式 方向 方面 方法 方案 成功 成果 成为 温馨 温暖 明白 强烈 强调 强化 强制 单独 江南 江苏 江西 石油 金融 金额 万元
万里 任务 任职 华侨 车辆 车主 房屋 房产 房东 边界 解决 解释 解答 查询 查阅 查看 查处 查找 查实 祝福 程度 曲折 盛大 童年 苗木 游客 阳光 席位 景区 景观 甘肃 辛苦 费用 纪检 纪委 申诉
申报 申办 季度 白天 徐州 苏州 康复 严重 严格 洪水 洪涝 殷切 施行 田地 田间 路灯 路面 路径 莫名 庄稼 管辖 管控 舒适 龙头 雷同 易懂 乔迁 武装 先生 毕业 牛奶 温州 杭州 贵阳 安徽 安阳
洛阳 常州 常德 汤圆 钱款 段落 陆续 项目 柴油 安全 周全 齐全 成立 查明 解读 文件 文字 强拆 解约 连续 夏季 秋季 冬季 春季 秦皇岛 沈阳 宁波 宁夏 包头 马上 华北 万一 文明 文化 武汉 谷物
陶瓷 凌晨 顾虑 顾客 冷静 简单 梅雨 左邻 关爱 成员 关怀 高低 高质 康养 平安 文书`)

// formsOfAddress are what a report may use beside a family name.
var formsOfAddress = []string{"先生", "女士", "同志", "老师", "律师", "家属", "姓"}

// afterName is what follows the name of a party or of somebody who did something.
var afterName = regexp.MustCompile(`^(?:[，,。；;、）)（(：:]|等|已|均|未|分别|向|不服|诉|因|提出|提交|申请|要求|与|对|于\d|\d|$)`)

// somebody is what makes a name at the beginning of a clause a person's who applied or sued.
var somebody = regexp.MustCompile(`^(?:等\p{Han}?\d*人)?(?:于\d[^，。；]{0,12}?)?(?:` +
	`向[^，。；]{1,20}?(?:提出|提交|申请|递交)` +
	`|诉[^，。；]{0,25}?(?:街道|镇|乡|局|政府|办事处|委员会|办公室)` +
	`|不服[^，。；]{0,25}?(?:答复|告知|决定|判决|裁定))`)

// privateNames finds names of people beside an application or a case, behind one of some parties and at the beginning of
// what somebody did. 张某, 王先生 and companies are none.
func privateNames(text string, parties []string) []private {
	var all []private
	seen := map[int]bool{}
	add := func(at int, follows *regexp.Regexp) {
		family, given := personAt(text, at, follows)
		if given == "" || seen[at] || prefixOf(text[at:], notNames) != "" || prefixOf(given, formsOfAddress) != "" {
			return
		}
		seen[at] = true
		all = append(all, private{"P4", "自然人姓名", at, at + len(family) + len(given), maskName(family, given)})
	}
	for _, party := range parties {
		follows := afterName
		if slices.Contains(residents, party) {
			follows = somebody
		}
		for from := 0; ; {
			i := strings.Index(text[from:], party)
			if i < 0 {
				break
			}
			from += i + len(party)
			add(from+len(text[from:])-len(strings.TrimLeft(text[from:], "：:为“")), follows)
		}
	}
	if !mentions(text, []string{"诉", "不服"}) && !(strings.Contains(text, "向") && mentions(text, []string{"提出", "提交", "申请", "递交"})) {
		return all
	}
	begins := true
	for i, r := range text {
		if begins {
			add(i, somebody)
		}
		switch r {
		case '。', '；', ';', '，', ',', '：', ':', '、', '（', '(', '“':
			begins = true
		default:
			begins = false
		}
	}
	return all
}

// personAt returns the name of a person that begins at text[at:], with what has to follow it.
func personAt(text string, at int, follows *regexp.Regexp) (family, given string) {
	rest := text[at:]
	if family = prefixOf(rest, doubleFamilies); family == "" {
		r, size := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune(families, r) || r == utf8.RuneError {
			return "", ""
		}
		family = rest[:size]
	}
	rest = rest[len(family):]
	size := 0
	for i, r := range rest {
		if i >= 2*len("张") || !unicode.Is(unicode.Han, r) {
			break
		}
		if strings.ContainsRune(noGiven, r) {
			break
		}
		size = i + utf8.RuneLen(r)
		if follows.MatchString(rest[size:]) {
			given = rest[:size]
		}
	}
	return family, given
}
