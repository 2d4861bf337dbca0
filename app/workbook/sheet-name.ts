/** The longest name of a sheet in spreadsheet programs. */
const LONGEST = 31

/** The name of a sheet by the rules of spreadsheet programs: 31 characters, some characters excluded, unique. */
export function sheetName(name: string, isTaken: (name: string) => boolean): string {
	const plain = name
		.replace(/[[\]*?/\\:]/g, ' ')
		.replace(/^[\s'=+\-@]+|[\s']+$/g, '')
		.slice(0, LONGEST)
	let unique = plain
	for (let copy = 2; unique === '' || isTaken(unique); copy++)
		unique = `${plain.slice(0, LONGEST - 3)} ${copy}`.trim()
	return unique
}
