import { DomainError } from '#app/platform/domain-error.ts'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id from the address. One that cannot be an id is as little there as one that nobody has. */
export function idFrom(value: string | undefined): string {
	if (!value || !id.test(value)) throw new DomainError('not-found')
	return value
}

/** A filter as it stands in the address; empty, too long or unfit for the database counts as none. */
export function filterValue(request: Request, name: string): string | undefined {
	const value = (new URL(request.url).searchParams.get(name) ?? '').trim()
	if (value === '' || value.length > 100 || value.includes('\0')) return undefined
	return value
}

/** The same where only some values mean anything. */
export function filterChoice<const Choice extends string>(
	request: Request,
	name: string,
	choices: readonly Choice[],
): Choice | undefined {
	const value = filterValue(request, name)
	return choices.find((choice) => choice === value)
}

/** The id of a programme from the address. An operator may bring ids along, so they need not look like ours. */
export function programmeId(value: string | undefined): string {
	if (!value || !/^[\w-]{1,64}$/.test(value)) throw new DomainError('not-found')
	return value
}
