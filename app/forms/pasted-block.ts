import { parse } from 'csv-parse/sync'
import { readDay } from '#workflows/typed/day.ts'
import { type CellColumn, type CellEntry, MOST_CELLS } from './cells.ts'

/** A person of a list, in its order, with what is stored in each column. */
export type BlockPerson = { id: string; name: string; unit: string; cells: Partial<Record<string, string>> }

/** A column in which a block can be pasted, and what people may have written over it. */
export type BlockColumn = CellColumn & { labels: readonly string[] }

/** Where a line of a block goes wrong: the cell as it was pasted, and the key of its error. */
export type BlockFault = { line: number; text: string; key: string }

/** The entries that a block makes, each with its line, and the lines that make none. */
export type PlacedBlock = { entries: (CellEntry & { line: number })[]; faults: BlockFault[] }

type Target = { people: readonly BlockPerson[]; columns: readonly BlockColumn[]; first: string }

/** Names and headings as they are compared: without case, marks and repeated spaces. */
const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('und')

/**
 * Reads a column or a block of cells from a sheet. With names in its first column each line is that of a person, in any
 * order; else the lines are those of the list. With a heading of days or columns each cell goes where its heading says;
 * else the cells begin in the column `first`. A blank cell changes nothing.
 */
export function placeBlock(text: string, target: Target): PlacedBlock {
	const lines = linesOf(text)
	return lines
		? placeLines(lines, target)
		: { entries: [], faults: [{ line: 1, text: '', key: 'unreadableBlock' }] }
}

/** The same of lines that are cells already; an id stands for a name. */
export function placeLines(lines: readonly (readonly string[])[], target: Target): PlacedBlock {
	if (lines.reduce((sum, cells) => sum + cells.length, 0) > 2 * MOST_CELLS)
		return { entries: [], faults: [{ line: 1, text: '', key: 'blockTooLarge' }] }
	const names = namesOf(target.people)
	const [head = [], ...rest] = lines
	const hasHead = head.some((cell) => columnCalled(cell, target.columns) !== undefined)
	const body = hasHead ? rest : lines
	const isNamed = body.some(([cell = '']) => names.has(folded(cell)))
	const columns = hasHead ? headed(head, target.columns, isNamed) : following(target, isNamed)
	const placed: PlacedBlock = { entries: [], faults: columns.faults }
	for (const [at, cells] of body.entries()) {
		const line = at + (hasHead ? 2 : 1)
		const owner = isNamed ? called(cells, names) : ownerAt(target.people[at])
		if (cells.every((cell) => cell === '')) continue
		if (typeof owner === 'string') placed.faults.push({ line, text: cells[0] ?? '', key: owner })
		else placeLine(placed, { line, cells, person: owner, columns: columns.names })
	}
	return placed
}

const ownerAt = (person: BlockPerson | undefined) => person ?? 'moreLinesThanPeople'

type Line = {
	line: number
	cells: readonly string[]
	person: BlockPerson
	columns: readonly (string | null | undefined)[]
}

function placeLine({ entries, faults }: PlacedBlock, { line, cells, person, columns }: Line) {
	for (const [place, now] of cells.entries()) {
		const column = columns[place]
		if (now === '' || column === null) continue
		if (column === undefined) faults.push({ line, text: now, key: 'moreCellsThanColumns' })
		else entries.push({ id: person.id, column, was: person.cells[column] ?? '', now, line })
	}
}

/** Tabs come from a sheet; a file has semicolons. Commas are part of names. */
function linesOf(text: string): string[][] | null {
	const delimiter = ['\t', ';', '\uff1b', '\u061b'].find((mark) => text.includes(mark)) ?? '\t'
	try {
		const options = { delimiter, relax_column_count: true, relax_quotes: true, trim: true, bom: true }
		const lines: string[][] = parse(text.replace(/[\r\n]+$/, ''), options)
		return lines
	} catch {
		return null
	}
}

type Names = ReadonlyMap<string, readonly BlockPerson[]>

function namesOf(people: readonly BlockPerson[]): Names {
	const names = new Map<string, BlockPerson[]>()
	for (const person of people) {
		const name = folded(person.name)
		if (name) names.set(name, [...(names.get(name) ?? []), person])
		names.set(folded(person.id), [person])
	}
	return names
}

/** The person of a line; of several with one name, the one of the unit in the next cell. */
function called([name = '', unit = '']: readonly string[], names: Names): BlockPerson | string {
	const found = names.get(folded(name)) ?? []
	if (found.length <= 1) return found[0] ?? 'nobodyOfThisName'
	const ofUnit = found.filter((person) => folded(person.unit) === folded(unit))
	return (ofUnit.length === 1 && ofUnit[0]) || 'severalOfThisName'
}

/** The column of a heading: by its own name, one of its labels, or the day that it is. */
function columnCalled(heading: string, columns: readonly BlockColumn[]): string | undefined {
	const read = readDay(heading)
	const day = 'day' in read ? read.day : undefined
	const text = folded(heading)
	const isIt = ({ name, labels }: BlockColumn) =>
		name === day || folded(name) === text || labels.some((label) => folded(label) === text)
	return text === '' ? undefined : columns.find(isIt)?.name
}

/** Null for a column that is only read, as those of names; a day that the course does not have is a fault. */
function headed(head: readonly string[], columns: readonly BlockColumn[], isNamed: boolean) {
	const names = head.map((heading) => columnCalled(heading, columns) ?? null)
	const faults = head.flatMap((text, at): BlockFault[] => {
		if (names[at] !== null || (isNamed && at === 0)) return []
		const read = readDay(text)
		if ('day' in read || 'readings' in read) return [{ line: 1, text, key: 'noSuchCourseDay' }]
		return []
	})
	return { names, faults }
}

function following({ columns, first }: Target, isNamed: boolean) {
	const start = Math.max(
		0,
		columns.findIndex(({ name }) => name === first),
	)
	const names: (string | null)[] = columns.slice(start).map(({ name }) => name)
	return { names: isNamed ? [null, ...names] : names, faults: [] }
}
