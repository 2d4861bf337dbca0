/** Reads a CSV file as RFC 4180 has it, with nothing of ours. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [[]]
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
		if (end === '\r\n') rows.push([])
	}
	return rows.slice(0, -1)
}
