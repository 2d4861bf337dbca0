import { data } from '@remix-run/node'
import { DomainError } from '#app/platform/domain-error.ts'

/** For a page without a signed-in reader: what is not there is the ordinary page for that. */
export async function notFoundAs404<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load()
	} catch (error) {
		if (error instanceof DomainError && error.code === 'not-found') throw data(null, { status: 404 })
		throw error
	}
}
