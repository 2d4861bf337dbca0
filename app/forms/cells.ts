import * as z from 'zod'
import { count, rowId } from '#workflows/fields.ts'
import { anyOtherMessage } from './parse-form.ts'

/** How a cell of a ledger is filled in. A choice is blank where nothing is recorded, unless it always has a value. */
type CellKind =
	| { control: 'percent' }
	| { control: 'choice'; codes: readonly string[]; isFilled?: boolean }
	| { control: 'text'; most: number }

/** A column in which one thing is entered for many people. */
export type CellColumn = { name: string; kind: CellKind }

/** A changed cell: the text that its person saw, and what they entered. */
export type CellEntry = { id: string; column: string; was: string; now: string }

/** The name of a cell among the fields of its page. */
export const cellName = ({ id, column }: { id: string; column: string }) => `cells.${id}.${column}`

/** Cells that are saved at once: a block from a sheet, or a course of 300 people on several days. */
export const MOST_CELLS = 5000

const percent = count(0, 100)

/** Returns the text of a cell as it is stored, blank for nothing, or the key of its error. */
export function readCell({ kind }: CellColumn, typed: string): { text: string } | { error: string } {
	const text = typed.trim()
	if (text === '') return kind.control === 'choice' && kind.isFilled ? { error: 'required' } : { text }
	if (kind.control === 'choice') return kind.codes.includes(text) ? { text } : { error: 'badCode' }
	if (kind.control === 'text') return text.length > kind.most ? { error: 'tooLong' } : { text }
	const read = percent.safeParse(text, { error: anyOtherMessage })
	if (read.success) return { text: String(read.data) }
	const error = read.error.issues[0]?.message ?? 'badValue'
	return { error: outOfRange.includes(error) ? 'abovePercent' : error }
}

/** A cell has no hint beside it that names its bounds. */
const outOfRange = ['tooSmall', 'tooLarge']

const cells = z.record(z.string(), z.record(z.string(), z.string().max(2000, 'tooLong'))).default({})

const parsedJson = (value: unknown) => {
	try {
		return typeof value === 'string' ? JSON.parse(value) : value
	} catch {
		return undefined
	}
}

/** The cells of one page, with the texts that were shown in them: only what differs was changed by its person. */
export const pageCells = z
	.object({ cells, shown: z.preprocess(parsedJson, cells) })
	.transform(({ cells, shown }): CellEntry[] =>
		Object.entries(cells).flatMap(([id, columns]) =>
			Object.entries(columns)
				.map(([column, now]) => ({ id, column, was: shown[id]?.[column] ?? '', now }))
				.filter(({ was, now }) => now.trim() !== was.trim()),
		),
	)

const text = z.string().max(2000, 'tooLong')
const changesOfColumn = z.array(z.tuple([rowId(), text, text])).max(MOST_CELLS, 'tooMany')

/** Cells that were shown as a difference, by column: whose, the text before, and the one that is now taken. */
export const proposedCells = z.object({
	entries: z
		.preprocess(parsedJson, z.record(z.string().max(60), changesOfColumn))
		.transform((columns): CellEntry[] =>
			Object.entries(columns).flatMap(([column, changes]) =>
				changes.map(([id, was, now]) => ({ id, column, was, now })),
			),
		)
		.refine((entries) => entries.length <= MOST_CELLS, 'tooMany'),
})

/** Writes them for the form that takes them. */
export function printProposed(entries: readonly CellEntry[]): string {
	const columns: Record<string, [id: string, was: string, now: string][]> = {}
	for (const { id, column, was, now } of entries) {
		const before = columns[column] ?? []
		before.push([id, was, now])
		columns[column] = before
	}
	return JSON.stringify(columns)
}

/** A block from a sheet, and the column in which its cells begin. */
export const pastedCells = z.object({
	first: z.string().max(60).default(''),
	block: z
		.string({ error: 'required' })
		.max(400_000, 'tooLong')
		.refine((block) => block.trim() !== '', 'required'),
})

/** One value for all people whom the list shows. */
export const filledColumn = z.object({
	column: z.string().min(1, 'required').max(60),
	value: z.string().min(1, 'required').max(100),
	onlyMissing: z.preprocess((sent) => sent === 'on', z.boolean()),
})
