import { isSecret } from '#app/platform/http/posted-form.ts'

/** A form that was sent after the session had ended, carried through signing in. */
export type KeptForm = { path: string; entries: [name: string, value: string][] }

/** The page after sign-in, and the form that waits for it. */
export type Waiting = { next: string; kept: { path: string; entries: string } | null }

const MAX_LENGTH = 600_000
const MAX_ENTRIES = 5000

/** A posted form as it is carried along; files and passwords are left behind. */
export const keepForm = (path: string, form: FormData): KeptForm => ({
	path,
	entries: [...form]
		.filter(([name]) => !isSecret(path, name))
		.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
		.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]),
})

/** Serializes it for a hidden field. */
export const printKept = ({ entries }: KeptForm): string => JSON.stringify(entries)

/** Parses it; null if it cannot come from our own page. */
export function readKept(path: string, text: unknown): KeptForm | null {
	if (path === '' || typeof text !== 'string' || text.length > MAX_LENGTH) return null
	const entries = parsed(text)
	return Array.isArray(entries) && entries.length <= MAX_ENTRIES && entries.every(isEntry)
		? { path, entries }
		: null
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}

const isEntry = (entry: unknown): entry is [string, string] =>
	Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')

/**
 * Whether a form may be sent automatically after sign-in. Only a page of a draft, which is merged with the stored one,
 * or a form that the second-factor page carries on; a step would be taken in the name of another person.
 */
export const goesOnByItself = ({ path, entries }: KeptForm) =>
	path.startsWith('/sign-in/factor?') || entries.some(([name]) => name === 'drawn')
