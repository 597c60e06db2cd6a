// Package proof tries Chinese typing where it can only be tried: in a real window on a desktop with a real input method.
package proof
