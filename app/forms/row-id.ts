import { DomainError } from '#app/platform/domain-error.ts'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id from the address. One that cannot be an id is as little there as one that nobody has. */
export function idFrom(value: string | undefined): string {
	if (!value || !id.test(value)) throw new DomainError('not-found')
	return value
}
