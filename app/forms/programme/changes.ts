import { type ProgrammeRecord, type RecordField, recordFields } from './record-shape.ts'

/** One changed field. A text in six languages has one field each: `titles.fr`. */
export type Change = { field: string; from: unknown; to: unknown }

/** Returns the differences between two versions of a record, in the order of the form. */
export function changesBetween(before: ProgrammeRecord, after: ProgrammeRecord): Change[] {
	const [old, now] = [leavesOf(before), leavesOf(after)]
	return [...now.keys()]
		.map((field) => ({ field, from: old.get(field) ?? null, to: now.get(field) ?? null }))
		.filter(({ from, to }) => !isSame(from, to))
}

/** The order of a list of codes does not matter. */
const isSame = (from: unknown, to: unknown) => JSON.stringify(inOrder(from)) === JSON.stringify(inOrder(to))
const inOrder = (value: unknown) =>
	Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : value

/** The sum of unlike rows is no figure of its own. */
const isSum = ({ capacities }: ProgrammeRecord, field: RecordField) =>
	field === 'capacity' && capacities.length > 0

const inLanguages: readonly RecordField[] = ['titles', 'summary']

function leavesOf(record: ProgrammeRecord): Map<string, unknown> {
	return new Map(
		recordFields.flatMap((field): [string, unknown][] =>
			inLanguages.includes(field)
				? Object.entries(record[field] ?? {}).map(([language, text]) => [`${field}.${language}`, text])
				: [[field, isSum(record, field) ? undefined : record[field]]],
		),
	)
}
