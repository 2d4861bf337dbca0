import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Answers } from '#app/domain/core/answers.server.ts'
import { fingerprint, readDrawn } from '#app/forms/fingerprint.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { seal, unseal } from '#app/platform/keys/sealed.server.ts'
import type { Request } from '#prisma/generated/client.ts'
import type { FilledForm, FormConflict } from './imported-needs.server.ts'

/**
 * Why an import has to be confirmed: the workbook is of another request, or the draft was changed after it was
 * downloaded.
 */
type Cause = 'otherRequest' | 'changedSince'

/** What an import would do to a draft, shown before it is confirmed. */
export type ImportPreview = {
	cause: Cause
	/** The request that the workbook was downloaded from, as far as the reader may see it. */
	of: { reference: string | null; title: string; stateIso3: string } | null
	/** Answers that change: the stored one and the one of the workbook. */
	changes: FormConflict[]
	/** Numbers that the new needs would have. */
	added: number[]
	/** Needs of the draft that are not in the workbook, by number. They stay. */
	missing: number[]
	/** Answers that were changed in the draft as well, and stay as they are. */
	conflicts: FormConflict[]
}

/** Rolls back an import that was not confirmed: nothing of it is stored. */
export class Unconfirmed extends Error {
	constructor(readonly preview: ImportPreview) {
		super('The import must be confirmed')
	}
}

/** Identifies a preview, so that what is confirmed is what was shown. */
export const digestOf = (preview: ImportPreview): string =>
	createHash('sha256').update(JSON.stringify(preview)).digest('base64url')

type Stored = Pick<Request, 'id' | 'answers'> & { needs: { id: string; answers: Answers }[] }

/** Whether a form must be confirmed before it is taken into this draft; null for the empty form and an unchanged draft. */
export function causeOf(draft: Stored, form: FilledForm): Cause | null {
	if (form.requestId === null) return null
	if (form.requestId !== draft.id) return 'otherRequest'
	const sections = new Map(Object.entries(draft.answers))
	for (const { id, answers } of draft.needs)
		for (const [name, values] of Object.entries(answers)) sections.set(`${id}.${name}`, values)
	const isSame = Object.entries(form.drawn).every(([name, drawn]) =>
		readDrawn(drawn).some((one) => sameState(one, fingerprint(sections.get(name) ?? {}))),
	)
	const known = new Set(Object.keys(form.drawn).map((name) => name.split('.')[0]))
	return isSame && draft.needs.every(({ id }) => known.has(id)) ? null : 'changedSince'
}

const sameState = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
	one.size === other.size && [...one].every(([name, hash]) => other.get(name) === hash)

/** The request of a workbook in the words of its reader; null where the reader may not see it, or it is gone. */
export async function originOf(tx: Tx, requestId: string | null): Promise<ImportPreview['of']> {
	if (!requestId) return null
	return tx.request.findUnique({
		where: { id: requestId },
		select: { reference: true, title: true, stateIso3: true },
	})
}

/** A workbook that was read and waits for its confirmation. */
type Carried = {
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
