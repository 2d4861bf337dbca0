// A program that opens the file must not take a cell for a formula.
const risky = /^[=+\-@\t\r]/
const quoted = /[",\r\n;]/

const cell = (text: string) => {
	const safe = risky.test(text) ? `'${text}` : text
	return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as a CSV file: UTF-8 with the mark that spreadsheet programs look for, lines ended as RFC 4180 wants. */
export const csv = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
