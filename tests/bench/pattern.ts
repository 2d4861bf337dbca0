import type { Statement } from './table.ts'

type Revision = { after: number }
/** The values of a statement; a revision is given as `Revision`. */
type Marked = { text: string; values: unknown[] }

/** Statements with placeholders for values that change: `<own 0>` and `<fresh 0>` for ids, revisions counted from 0. */
export type Pattern = Marked[]

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const idsIn = (statements: Statement[]) =>
	new Set(statements.flatMap(({ values }) => JSON.stringify(values).match(uuid) ?? []))

/**
 * Returns the common pattern of two rounds of the same steps on one row. `own` are the ids of that row and its parts;
 * ids that occur only in the first round were created by it; numbers that differ are revisions, from `revision` on.
 */
export function patternOf(first: Statement[], second: Statement[], own: string[], revision: number): Pattern {
	const later = idsIn(second)
	const fresh = [...idsIn(first)].filter((id) => !later.has(id))
	const mark = (text: string) =>
		text.replaceAll(uuid, (id) => {
			if (own.includes(id)) return `<own ${own.indexOf(id)}>`
			return fresh.includes(id) ? `<fresh ${fresh.indexOf(id)}>` : id
		})
	return first.map(({ text, values }, at) => ({
		text,
		values: values.map((value, place) => {
			const other = second[at]?.values[place]
			if (typeof value === 'number' && value !== other) return { after: value - revision } satisfies Revision
			return typeof value === 'string' ? mark(value) : value
		}),
	}))
}

const isRevision = (value: unknown): value is Revision =>
	value !== null && typeof value === 'object' && 'after' in value

type Names = { own: (index: number) => string; fresh: (index: number) => string }

/** Returns the statements of a pattern for one row and one round. */
export const fill = (
	pattern: Pattern,
	{ own, fresh }: Names,
	revision: (after: number) => unknown,
): Statement[] =>
	pattern.map(({ text, values }) => ({
		text,
		values: values.map((value) => {
			if (typeof value === 'string' && value.includes('<'))
				return value.replaceAll(/<(own|fresh) (\d+)>/g, (_, kind, index) =>
					(kind === 'own' ? own : fresh)(Number(index)),
				)
			return isRevision(value) ? revision(value.after) : value
		}),
	}))

/** Returns an id in the usual form; `end` are its last twelve digits. */
export const idOf = (index: number, end: string) =>
	`00000000-0000-7000-8${String(index).padStart(3, '0')}-${end}`
