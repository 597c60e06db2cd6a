package preflight

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// On Windows the processor draws by a file beside the program, which the second process has already tried.
var withoutCard map[string]string

const (
	beside = "把 Mesa 的 opengl32.dll 放到本程序所在的文件夹后再启动"
	remedy = "请从电脑或显卡厂商的网站安装显卡驱动（虚拟机请打开三维加速），装不了时" + beside
)

func sentence(last state, version string, how end) string {
	switch {
	case how == hung:
		return "显卡驱动没有回应，窗口打不开：" + remedy
	case how == crashed:
		return "显卡驱动崩溃，窗口打不开：" + remedy
	case last == unreached:
		return "这个登录会话里不能打开窗口：请登录 Windows 桌面后再启动"
	case remote():
		return fmt.Sprintf("远程桌面不提供窗口需要的 %s：请在电脑本机登录后启动，或者%s", needed(), beside)
	case last == old && version != "":
		return fmt.Sprintf("显卡驱动只支持 OpenGL %s，窗口需要 %s：%s", version, needed(), remedy)
	}
	return fmt.Sprintf("显卡驱动不支持窗口需要的 %s：%s", needed(), remedy)
}

var systemMetrics = windows.NewLazySystemDLL("user32.dll").NewProc("GetSystemMetrics")

// remote reports whether the program runs in a remote desktop session.
func remote() bool {
	const remoteSession = 0x1000
	yes, _, _ := systemMetrics.Call(remoteSession)
	return yes != 0
}
