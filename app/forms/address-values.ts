import { DomainError } from '#app/platform/domain-error.ts'
import { readDay } from '#workflows/typed/day.ts'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Returns an id from the address. A malformed id is treated like an unknown one: not found. */
export function idFrom(value: string | undefined): string {
	if (!value || !id.test(value)) throw new DomainError('not-found')
	return value
}

/** Returns a filter from the address; an empty, overlong or invalid one counts as none. */
export function filterValue(request: Request, name: string): string | undefined {
	const value = (new URL(request.url).searchParams.get(name) ?? '').trim()
	if (value === '' || value.length > 100 || value.includes('\0')) return undefined
	return value
}

/** The same for a day, as `YYYY-MM-DD`. */
export function filterDay(request: Request, name: string): string | undefined {
	const read = readDay(filterValue(request, name) ?? '')
	return 'day' in read ? read.day : undefined
}

/** The same for a fixed set of values. */
export function filterChoice<const Choice extends string>(
	request: Request,
	name: string,
	choices: readonly Choice[],
): Choice | undefined {
	const value = filterValue(request, name)
	return choices.find((choice) => choice === value)
}

/** Returns the id of a programme from the address. Operators may import their own ids, so the form is not checked. */
export function programmeId(value: string | undefined): string {
	if (!value || !/^[\w-]{1,64}$/.test(value)) throw new DomainError('not-found')
	return value
}

/** Open requests, those that await an action of the case officer, and those overdue. */
export const requestParts = ['open', 'waiting', 'overdue'] as const

/** Position of the last row of a page that is sorted by time and id. */
type PageCursor = { at: Date; id: string }

/** The cursor as an address carries it. */
export const writeCursor = ({ at, id }: PageCursor) => `${at.toISOString()}_${id}`

/** The cursor of an address; null if it cannot be read, which means the first page. */
export function readCursor(text: string | undefined): PageCursor | null {
	const [time = '', id = ''] = text?.split('_') ?? []
	const at = new Date(time)
	return /^\d{4}-\d\d-\d\dT/.test(time) && !Number.isNaN(at.getTime()) ? { at, id } : null
}
