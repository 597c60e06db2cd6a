package docx

import (
	"fmt"

	"github.com/nianbao/nianbao/core/intake/page"
)

// placed numbers blocks as a person would count them: paragraphs with something in them outside of tables, and tables.
func placed(items []item) []page.Block {
	blocks := make([]page.Block, len(items))
	paragraphs, tables := 0, 0
	for i := range items {
		item := &items[i]
		switch {
		case item.Table != nil:
			tables++
			item.Place = fmt.Sprintf("第 %d 个表格", tables)
		case item.row > 0:
			item.Place = fmt.Sprintf("第 %d 个表格第 %d 行的图片", tables, item.row)
		case item.Picture:
			item.Place = after(paragraphs, "图片")
		case item.box:
			item.Place = after(paragraphs, "文本框")
		case item.line > 0:
			item.Place = fmt.Sprintf("第 %d 段第 %d 行", paragraphs, item.line+1)
		default:
			paragraphs++
			item.Place = fmt.Sprintf("第 %d 段", paragraphs)
		}
		blocks[i] = item.Block
	}
	return blocks
}

func after(paragraphs int, what string) string {
	if paragraphs == 0 {
		return "文件开头的" + what
	}
	return fmt.Sprintf("第 %d 段后的%s", paragraphs, what)
}
