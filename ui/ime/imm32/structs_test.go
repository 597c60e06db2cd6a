package imm32

import (
	"testing"
	"unsafe"
)

// Windows reads these structures by their layout alone.
func TestStructuresAreLaidOutAsWindowsHasThem(t *testing.T) {
	var composition compositionForm
	var candidates candidateForm
	var asked charPosition
	for what, sizes := range map[string][2]uintptr{
		"COMPOSITIONFORM":             {unsafe.Sizeof(composition), 28},
		"COMPOSITIONFORM.rcArea":      {unsafe.Offsetof(composition.Area), 12},
		"CANDIDATEFORM":               {unsafe.Sizeof(candidates), 32},
		"CANDIDATEFORM.rcArea":        {unsafe.Offsetof(candidates.Area), 16},
		"IMECHARPOSITION":             {unsafe.Sizeof(asked), 36},
		"IMECHARPOSITION.pt":          {unsafe.Offsetof(asked.Point), 8},
		"IMECHARPOSITION.cLineHeight": {unsafe.Offsetof(asked.LineHeight), 16},
		"IMECHARPOSITION.rcDocument":  {unsafe.Offsetof(asked.Document), 20},
	} {
		if sizes[0] != sizes[1] {
			t.Errorf("%s: %d, Windows has %d", what, sizes[0], sizes[1])
		}
	}
}

func TestCandidatesStayOffTheLine(t *testing.T) {
	form := spot{100, 40, 22}.candidates(2)
	want := candidateForm{Index: 2, Style: cfsExclude, Current: point{100, 40}, Area: rect{100, 40, 101, 62}}
	if form != want {
		t.Errorf("%+v, want %+v", form, want)
	}
}

func TestThePlaceOfACharacterIsToldInScreenPixels(t *testing.T) {
	asked := charPosition{Size: 36, CharPos: 3}
	spot{100, 40, 22}.answer(&asked, rect{500, 300, 1500, 900})
	want := charPosition{Size: 36, CharPos: 3, Point: point{600, 340}, LineHeight: 22, Document: rect{500, 300, 1500, 900}}
	if asked != want {
		t.Errorf("%+v, want %+v", asked, want)
	}
}
