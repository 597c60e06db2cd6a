// Package ooxml opens the zip containers and XML parts of DOCX and XLSX within bounded time and memory, whatever the file
// claims of itself.
package ooxml
