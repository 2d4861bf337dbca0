import { DomainError } from '#app/platform/domain-error.ts'

/** The id of a programme from the address. An operator may bring ids along, so they need not look like ours. */
export function programmeId(value: string | undefined): string {
	if (!value || !/^[\w-]{1,64}$/.test(value)) throw new DomainError('not-found')
	return value
}
