import { randomUUID } from 'node:crypto'
import { countryOf, phoneFor } from '#app/domain/core/phone-numbers.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { NewNote } from '#app/forms/note-verbale.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isTaken } from '#app/platform/error-code.ts'
import { acceptFile } from '#app/platform/files/accept-file.server.ts'
import { mediaTypes } from '#app/platform/files/file-check.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import type { ReceivedFile } from '#app/platform/files/upload.server.ts'
import { cleanName, partsOfName } from '#app/platform/files/upload-name.ts'
import { scansFiles } from '#app/platform/files/virus-scan.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { postStates } from '#workflows/post-facts.ts'
import { startOf } from '../posts/successors.server.ts'

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

/** Addresses compare without regard to case, as mail servers do. */
const isSame = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase()

/**
 * Records a note verbale with the people it names. No invitation is sent yet. A note from the address listed for the
 * mission that day counts as sent by it; any other must be confirmed with the mission in another way.
 */
export function recordNote(actor: Actor, note: NewNote): Promise<{ id: string }> {
	requireAbility(actor, 'keepStateRegister')
	const { stateIso3, number, dated, receivedOn, senderAddress, named } = note
	return withActor(actor, async (tx) => {
		requireDates('newNote', note, { iso3: stateIso3 })
		await requireState(tx, stateIso3)
		if ((await tx.noteVerbale.count({ where: { stateIso3, number } })) > 0)
			throw wrong('number', 'alreadyUsed')
		await checkNamed(tx, note)
		const contact = await tx.stateContact.findUnique({ where: { stateIso3 } })
		const country = await countryOf(askIn(tx), stateIso3)
		const isListed = isSame(senderAddress, contact?.missionEmail)
		const id = newId()
		const row = {
			id,
			stateIso3,
			number,
			senderAddress,
			named: named.map((row, index) => ({
				...row,
				phone: phoneFor(`named.${index}.phone`, row.phone, { country }),
			})),
			dated: new Date(dated),
			receivedOn: new Date(receivedOn),
			listedAddress: contact?.missionEmail ?? null,
			verifiedBy: isListed ? 'listed' : null,
			recordedById: actor.id,
			recordedAt: now(),
		}
		await tx.noteVerbale.createMany({ data: row }).catch((error) => {
			throw isTaken(error) ? wrong('number', 'alreadyUsed') : error
		})
		await recordAudit(tx, actor, {
			type: 'noteVerbale.recorded',
			stateIso3,
			internal: true,
			data: { noteVerbaleId: id, number, dated, receivedOn, senderAddress, isListed, posts: named.length },
		})
		return { id }
	})
}

async function requireState(tx: Tx, iso3: string) {
	if ((await tx.state.count({ where: { iso3 } })) === 0) throw wrong('stateIso3', 'badCode')
}

type Row = NewNote['named'][number]

/** Whether each person a note names can be invited to that post; the first error is reported at its field. */
async function checkNamed(tx: Tx, { stateIso3, named }: NewNote) {
	const seen = new Map<string, number>()
	for (const [index, row] of named.entries()) {
		const wrong = (field: string, message: string) =>
			new DomainError('invalid', 'invalid', { [`named.${index}.${field}`]: message })
		const address = row.email.toLowerCase()
		if (seen.has(address)) throw wrong('email', 'alreadyUsed')
		seen.set(address, index)
		if ((await tx.person.count({ where: { email: address } })) > 0) throw wrong('email', 'alreadyUsed')
		const field = await wrongPlace(tx, stateIso3, row)
		if (field) throw wrong(field, field === 'authorityId' && !row.authorityId ? 'required' : 'badCode')
		if (row.postId && named.some((other, at) => at < index && other.postId === row.postId))
			throw wrong('postId', 'chosenTwice')
		if (row.day) requireDay(row.day, wrong)
	}
}

/** The field that names a post or an authority that is missing, closed or of another State. */
async function wrongPlace(tx: Tx, stateIso3: string, { role, postId, authorityId }: Row) {
	if (postId) {
		const post = { id: postId, stateIso3, role, closedAt: null }
		return (await tx.post.count({ where: post })) === 0 ? 'postId' : null
	}
	if (!authorityId) return postStates(role, 'namesAuthority') ? 'authorityId' : null
	return (await tx.authority.count({ where: { id: authorityId, stateIso3 } })) === 0 ? 'authorityId' : null
}

function requireDay(day: string, wrong: (field: string, message: string) => DomainError) {
	try {
		startOf(day)
	} catch (error) {
		if (error instanceof DomainError) throw wrong('day', error.errors.day ?? 'badDate')
		throw error
	}
}

const taken = ['pdf', 'png', 'jpg', 'jpeg']

/**
 * Saves the scan of a note verbale, or replaces it until the first invitation. Where a scanner is configured it waits.
 */
export async function addNoteScan(actor: Actor, noteVerbaleId: string, file: ReceivedFile): Promise<void> {
	requireAbility(actor, 'keepStateRegister')
	await withActor(actor, (tx) => requireOpen(tx, noteVerbaleId))
	if (!taken.includes(partsOfName(cleanName(file.name)).extension))
		throw new DomainError('invalid', 'wrongType', { file: 'wrongType' })
	const { name, path, size, sha256, mediaType: fileType } = await acceptFile(file)
	const fileKey = randomUUID()
	await fileStorage().put(fileKey, path)
	try {
		await withActor(actor, async (tx) => {
			const { stateIso3 } = await requireOpen(tx, noteVerbaleId)
			const data = { fileKey, fileName: name, fileType, fileSize: size, fileSha256: sha256 }
			await withinSystem(tx, actor, () =>
				tx.noteVerbale.updateMany({
					where: { id: noteVerbaleId, invitedAt: null },
					data: { ...data, fileStatus: scansFiles() ? 'waiting' : 'clean' },
				}),
			)
			await recordAudit(tx, actor, {
				type: 'noteVerbale.scanAdded',
				stateIso3,
				internal: true,
				data: { noteVerbaleId, sha256, size },
			})
			if (scansFiles()) await enqueue(tx, 'scan-note', { noteVerbaleId })
		})
	} catch (error) {
		// After any other error it is unknown whether the row exists; then the clean-up of files decides.
		if (error instanceof DomainError) await removeFile(fileKey)
		throw error
	}
}

async function requireOpen(tx: Tx, id: string) {
	const note = await tx.noteVerbale.findUnique({ where: { id } })
	if (!note) throw new DomainError('not-found')
	if (note.invitedAt) throw new DomainError('conflict')
	return note
}

/**
 * The scan of a note verbale for readers of the note. A scan that waits for the scanner or was refused is never
 * returned.
 */
export async function readNoteScan(actor: Actor, id: string) {
	const note = await readAs(actor, (read) =>
		read.models((tx) => tx.noteVerbale.findUnique({ where: { id } })),
	)
	const { fileKey, fileName, fileType, fileSize, fileStatus } = note ?? {}
	if (!fileKey || !fileName || fileStatus !== 'clean') throw new DomainError('not-found')
	const mediaType = mediaTypes.includes(fileType ?? '') ? `${fileType}` : 'application/octet-stream'
	return { name: fileName, size: fileSize ?? 0, mediaType, content: await fileStorage().get(fileKey) }
}

/** A note whose scan waits for the scanner, or null. */
export const findWaitingNote = (id: string) =>
	withActor(systemActor, (tx) => tx.noteVerbale.findUnique({ where: { id, fileStatus: 'waiting' } }))

/** Saves the verdict on the scan of a note: one with a virus is deleted, and another must be sent. */
export async function recordNoteScan(id: string, fileKey: string, virus: string | null) {
	const refused = await withActor(systemActor, async (tx) => {
		const { count } = await tx.noteVerbale.updateMany({
			where: { id, fileKey, fileStatus: 'waiting' },
			data: { fileStatus: virus === null ? 'clean' : 'refused' },
		})
		if (count === 0 || virus === null) return false
		await recordAudit(tx, systemActor, {
			type: 'noteVerbale.scanRefused',
			internal: true,
			data: { noteVerbaleId: id, virus },
		})
		return true
	})
	if (refused) await removeFile(fileKey)
}
