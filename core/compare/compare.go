// Package compare lays this year's report beside last year's: cell by cell with difference and ratio, section by section
// with what was added and taken out.
package compare
