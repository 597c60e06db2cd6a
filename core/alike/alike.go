// Package alike tells how alike two texts are and which paragraphs of one are those of the other, for labels with typos and
// for prose that was carried over from last year.
package alike
