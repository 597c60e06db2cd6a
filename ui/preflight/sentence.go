//go:build !windows

package preflight

import (
	"fmt"
	"os"
)

// withoutCard lets the processor draw, where the driver is Mesa's or Mesa is there beside the maker's.
var withoutCard = map[string]string{"LIBGL_ALWAYS_SOFTWARE": "1", "__GLX_VENDOR_LIBRARY_NAME": "mesa"}

const remedy = "请更新显卡驱动，或安装 Mesa（软件包 libgl1-mesa-dri）后执行 LIBGL_ALWAYS_SOFTWARE=1 nianbao 启动"

func sentence(last state, version string, how end) string {
	display := os.Getenv("DISPLAY")
	switch {
	case last == unreached && display == "":
		return "没有图形桌面（环境变量 DISPLAY 未设置）：请登录桌面后再启动；远程时请用远程桌面（如 xrdp、VNC），只有命令行时请用 nianbaoctl"
	case last == unreached && how == hung:
		return fmt.Sprintf("图形桌面 %s 没有回应：请检查远程连接，或重新登录桌面后再启动", display)
	case last == unreached:
		return fmt.Sprintf("连不上图形桌面 %s：请用登录桌面的那个用户启动，或重新登录桌面后再试", display)
	case how == hung:
		return "显卡驱动没有回应，窗口打不开：" + remedy
	case how == crashed:
		return "显卡驱动崩溃，窗口打不开：" + remedy
	case last == old && version != "":
		return fmt.Sprintf("显卡驱动只支持 OpenGL %s，窗口需要 %s：%s", version, needed(), remedy)
	case last == old:
		return fmt.Sprintf("显卡驱动太旧，窗口需要 %s：%s", needed(), remedy)
	}
	return fmt.Sprintf("这个桌面不提供 OpenGL（窗口需要 %s）：请安装显卡驱动或 Mesa（软件包 libgl1-mesa-dri），"+
		"远程桌面请换用支持 OpenGL 的软件，或在电脑本机登录后启动", needed())
}
