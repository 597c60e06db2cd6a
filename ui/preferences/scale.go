package preferences

import (
	"fmt"
	"slices"

	"github.com/nianbao/nianbao/ui/language"
	"github.com/nianbao/nianbao/ui/scaling"
)

// scales are those to choose from, 0 for automatic.
func scales(now float64) []float64 {
	usual := []float64{0, scaling.Least, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.8, 2, 2.5, scaling.Most}
	if !slices.Contains(usual, now) {
		usual = append(usual, now)
		slices.Sort(usual)
	}
	return usual
}

func scaleNames(now float64) []string {
	var names []string
	for _, s := range scales(now) {
		if s == 0 {
			names = append(names, language.L("自动"))
			continue
		}
		names = append(names, fmt.Sprintf("%.0f %%", s*100))
	}
	return names
}

func scaleIndex(now float64) int { return slices.Index(scales(now), now) }

func scaleAt(now float64, index int) float64 { return scales(now)[index] }
