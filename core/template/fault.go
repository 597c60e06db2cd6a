package template

import "fmt"

// Fault is something in prose as written that keeps it from being printed as meant.
type Fault struct {
	Spot
	// Message says what is wrong, Advice what to do.
	Message, Advice string
	// Waits says that the words are right and a value is not there yet.
	Waits bool
}

// problem is what keeps a piece of prose from being printed.
type problem struct {
	message, advice string
	// waits says that the words are right and a value is not there yet.
	waits bool
}

func wrong(advice, format string, args ...any) *problem {
	return &problem{message: fmt.Sprintf(format, args...), advice: advice}
}

func waiting(advice, format string, args ...any) *problem {
	return &problem{message: fmt.Sprintf(format, args...), advice: advice, waits: true}
}

// What is wrong with the brackets themselves.
var (
	problemUnclosed       = wrong("在字段末尾补上「】」；要印「【」本身，写两个「【【」", "这个「【」没有对应的「】」")
	problemParted         = wrong("把两段并成一段，【】中间不能换行", "这个「【」到下一段才有「】」")
	problemIfWithoutEnd   = wrong("在这句话结束的地方写上【完】", "这个【如果】没有对应的【完】")
	problemEachWithoutEnd = wrong("在每一项的写法后面写上【完】", "这个【逐项】没有对应的【完】")
	problemStrayEnd       = wrong("删去它，或在前面补上【如果 …】", "这个【完】前面没有【如果】或【逐项】")
	problemStrayElse      = wrong("删去它，或在前面补上【如果 …】", "这个【否则】前面没有【如果】")
	problemSecondElse     = wrong("一组【如果】里【否则】只写一个，放在最后", "这一组【如果】已经有【否则】了，后面只能是【完】")
	problemElseWithWords  = wrong("没有条件时只写【否则】，有条件时写【否则如果 …】", "【否则】里不能写别的话")
	problemTooDeep        = wrong("把里面的几层分开写成几段", "【如果】和【逐项】套得太深，超过了 20 层")
	problemTooLong        = wrong("检查「】」是不是写到了后面；要印「【」本身，写两个「【【」", "【】里的字太多，不是字段")
	problemTooMuch        = wrong("少套几层【逐项】", "这里写出来的字太多")
	problemOutsideEach    = wrong("把它写在【逐项 …】和【完】之间", "【项目名称】【项目数量】只能写在【逐项 …】和【完】之间")
)
