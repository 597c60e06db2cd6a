package html

import (
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// texts returns the running paragraphs of a page.
func texts(t *testing.T, data string) string {
	t.Helper()
	p, err := Read([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, b := range p.Blocks {
		if !b.Aside && b.Text != "" {
			lines = append(lines, b.Text)
		}
	}
	return strings.Join(lines, "\n")
}

func TestAPageInOneFileIsRead(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("<html><meta charset=gb2312><p>一、总体情况</p></html>")
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"base64": "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n" +
			"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n" +
			"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
			base64.StdEncoding.EncodeToString([]byte(gbk)) + "\r\n--b--\r\n",
		"quoted, cut off, with frames": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" +
			"--b\nContent-Type: text/html\n\n<html><frameset><frame src=sheet001.htm></frameset></html>\n" +
			"--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" +
			"<p>=E4=B8=80=E3=80=81=E6=80=BB=E4=BD=93=E6=\n=83=85=E5=86=B5</p>\n--b\nContent-Type: image/png\n\n",
	} {
		if got := texts(t, file); got != "一、总体情况" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAFragmentFromTheClipboardIsRead(t *testing.T) {
	got := texts(t, "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\n<html><body>\r\n<!--StartFragment--><p>一、总体情况</p><!--EndFragment-->")
	if got != "一、总体情况" {
		t.Errorf("%q", got)
	}
	p, err := Read([]byte("<tr><td>规章</td><td>0</td></tr>"))
	if err != nil || len(p.Blocks) != 1 || p.Blocks[0].Table == nil {
		t.Errorf("rows without their table are read as %+v, %v", p, err)
	}
}

func TestWhatAPageSaysOfItsEncodingIsNotBelieved(t *testing.T) {
	if got := texts(t, "<meta charset=gb2312><p>一、总体情况</p>"); got != "一、总体情况" {
		t.Errorf("%q", got)
	}
}

func TestHostilePagesEnd(t *testing.T) {
	for name, page := range map[string]string{
		"deep":          strings.Repeat("<div>", 100_000) + "一、总体情况",
		"deep tables":   strings.Repeat("<table><tr><td>", 50_000) + "一、总体情况",
		"unclosed":      strings.Repeat("<font><b><a href=x>", 30_000) + "一、总体情况",
		"many rows":     "<table>" + strings.Repeat("<tr><td>0", 200_000),
		"too many tags": strings.Repeat("<p>", mostTags+1),
		"giant spans":   "<table><tr><td colspan=2147483648 rowspan=99999999999>规章<td rowspan=0>0</table>",
		"zeros":         "<p>一、\x00总体\x00情况</p>",
		"not valid":     "<p>一、总体情况\xff\xfe</p>",
		"parts in parts": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" +
			strings.Repeat("--b\nContent-Type: multipart/related; boundary=b\n\n", 1000),
		"nothing": "<html></html>",
	} {
		p, err := Read([]byte(page))
		if (p == nil) == (err == nil) {
			t.Errorf("%s: %v, %v", name, p, err)
			continue
		}
		if err != nil && !strings.Contains(err.Error(), "请") {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			for _, b := range p.Blocks {
				if b.Table != nil {
					b.Table.Grid()
				}
			}
		}
	}
}

func TestThePagesInOneFileAreBoundedTogether(t *testing.T) {
	one := "--b\nContent-Type: text/html\n\n" + strings.Repeat("<p>一", mostTags/10) + "\n"
	file := "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + strings.Repeat(one, 11) + "--b--\n"
	if _, err := Read([]byte(file)); err != ErrLarge {
		t.Errorf("it says %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<table><tr><td rowspan=2>一<td><p>二<br>三<table><td>四</table><tr><td>五"))
	f.Add([]byte("<ol start=3 type=i><li>一<ol><li value=5>二</ol></ol><h2>三</h2><pre>四\n五</pre>"))
	f.Add([]byte("<div class=nav><a>一</a><a>二</a><a>三</a></div><nav>四</nav><p align=right>五<img src=x alt=六>"))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>一</p>\n--b--"))
	f.Add([]byte("Version:0.9\r\nStartHTML:1\r\n<p>一"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data)
		if err != nil {
			return
		}
		for i, b := range p.Blocks {
			if b.Place == "" || b.Table == nil && b.Text == "" && !b.Picture || strings.Contains(b.Text, "\n") {
				t.Errorf("block %d is %+v", i, b)
			}
		}
	})
}
