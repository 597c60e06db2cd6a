package intake

// Extensions are those of the files that Read knows, most used first. What a file is shows in what it holds, not in its
// name; they are for asking which file to read.
var Extensions = []string{
	".docx", ".xlsx", ".doc", ".wps", ".xls", ".et", ".html", ".htm", ".mht", ".mhtml", ".txt", ".csv", ".md", ".pdf", ".rtf", ".odt", ".ods",
}
