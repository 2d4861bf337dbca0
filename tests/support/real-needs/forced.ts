import type { WrittenFiling } from '../drafts.ts'
import { detailsOf, notSaid, requestOfState } from './gaps.ts'

/** Every value with the names on the way to it, without the numbers of rows. */
export function leavesOf(value: unknown, path: string[] = []): { path: string[]; value: unknown }[] {
	if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, path))
	if (value === null || typeof value !== 'object') return [{ path, value }]
	return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
}

const ofState = new Set(
	leavesOf([requestOfState, detailsOf]).map(({ path, value }) => `${path.at(-1)} ${value}`),
)

/** Whether only the State can give this answer, and the form asks it of every State. */
export const isOfState = (field: string, value: unknown) => ofState.has(`${field} ${value}`)

const isContact = (path: readonly string[]) => path.some((name) => name.startsWith('contact'))

/**
 * The answers that a filing has although its record does not say them: one `section.field` for each, contacts apart. A box
 * that is not ticked is no answer.
 */
export const forcedIn = (filings: readonly WrittenFiling[]): string[] =>
	leavesOf(filings.map(({ request, needs }) => [request, needs])).flatMap(({ path, value }) => {
		if (isContact(path) || value === null || value === undefined || value === '' || value === false) return []
		const isForced = isOfState(path.at(-1) ?? '', value) || String(value).includes(notSaid)
		return isForced ? [path.join('.')] : []
	})
