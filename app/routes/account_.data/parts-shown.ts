import type { OwnData } from '#app/domain/people/get-own-data.server.ts'

const names = [
	...(['account', 'posts', 'sessions', 'passkeys', 'oneTimeCodes', 'calendarLinks'] as const),
	'mailPreferences' as const,
	...(['door', 'acts', 'confidentialReads', 'threadsRead', 'letters'] as const),
]
export type PartName = (typeof names)[number]
export type Part = { name: PartName; rows: readonly Record<string, unknown>[]; more: boolean }

/** A page with more rows than these is read by nobody; the file has them all. */
const SHOWN = 200

type Given = { [Name in PartName]: OwnData[Name] }

/** What is kept of a person, part by part. */
export const partsShown = (own: Given): Part[] =>
	names.map((name) => {
		const rows = [own[name]].flat() as Record<string, unknown>[]
		return { name, rows: rows.slice(0, SHOWN), more: rows.length > SHOWN }
	})
