import { gunzipSync, gzipSync } from 'node:zlib'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { seal, unseal } from '#app/platform/sealed.server.ts'
import type { FilledForm } from './imported-needs.server.ts'

/** A workbook that was read and waits for its confirmation. */
export type Carried = {
	personId: string
	requestId: string
	form: FilledForm
	sha256: string
	replace: boolean
	/** The digest of the preview that the page shows. */
	confirmed: string
	unknown: string[]
}

const MINUTES = 30

/**
 * Carries it in a field of the page, encrypted: until it is confirmed nothing is stored, and only the person who uploaded
 * it can confirm it, for half an hour.
 */
export function carry(carried: Carried): string {
	const text = JSON.stringify({ ...carried, at: now().getTime() })
	return seal(gzipSync(text).toString('base64'))
}

/** Reads it again. What is too old, changed, of another person or for another draft has to be uploaded again. */
export function carriedBy(sealed: string, { personId, requestId }: Pick<Carried, 'personId' | 'requestId'>) {
	const carried = opened(sealed)
	const isCurrent = carried && now().getTime() - carried.at < MINUTES * 60_000
	if (!isCurrent || carried.personId !== personId || carried.requestId !== requestId)
		throw new DomainError('invalid', 'uploadAgain', { file: 'uploadAgain' })
	return carried
}

function opened(sealed: string): (Carried & { at: number }) | null {
	try {
		return JSON.parse(gunzipSync(Buffer.from(unseal(sealed), 'base64')).toString('utf8'))
	} catch {
		return null
	}
}
