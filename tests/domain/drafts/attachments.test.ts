import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, test } from 'vitest'
import { listAttachments, readAttachment } from '#app/domain/drafts/attachment-reading.server.ts'
import {
	addAttachment,
	addAttachments,
	classifyAttachment,
	removeAttachment,
} from '#app/domain/drafts/attachments.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { docx, pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'

const folder = env.DATA_DIR
useWorld()

let requestId: string
beforeEach(async () => {
	requestId = await aRequest()
})

const stored = () => (existsSync(join(folder, 'files')) ? readdirSync(join(folder, 'files')) : [])
const attach = (actor: Actor, name = 'note.pdf', content: Buffer = pdf()) =>
	addAttachment(actor, { requestId, classification: 'RESTRICTED', file: received(name, content) })
const namesFor = async (actor: Actor) =>
	(await listAttachments(actor, requestId)).files.map(({ name }) => name)
const read = (actor: Actor, attachmentId: string) => readAttachment(actor, { requestId, attachmentId })
const toFocalPoint = () => requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })

test('only a scan gives the verdict on a file, even when a request bypasses our pages', async () => {
	await attach(ghana.drafter)
	const change = withActor(ghana.drafter, (tx) =>
		tx.attachment.updateMany({ where: { requestId }, data: { status: 'waiting' } }),
	)
	await expect(change).rejects.toThrow()
	expect((await listAttachments(ghana.drafter, requestId)).files).toMatchObject([{ status: 'clean' }])
})

describe('a drafter', () => {
	test('attaches a file, and gets the same file back', async () => {
		const { id } = await attach(ghana.drafter, '../dir/note\u202e.pdf')
		const { files, adds, room, scanned } = await listAttachments(ghana.drafter, requestId)
		const { sha256 } = received('note.pdf', pdf())
		expect(files).toMatchObject([{ id, name: 'note.pdf', sha256, status: 'clean', purpose: 'supporting' }])
		expect({ adds, room, scanned }).toEqual({ adds: 'supporting', room: 9, scanned: false })
		const { content, mediaType } = await read(ghana.drafter, id)
		expect(mediaType).toBe('application/pdf')
		expect((await buffer(content)).equals(pdf())).toBe(true)
	})

	test('attaches a name twice and finds both', async () => {
		await attach(ghana.drafter)
		await attach(ghana.drafter, 'NOTE.pdf')
		expect(await namesFor(ghana.drafter)).toEqual(['note.pdf', 'NOTE (2).pdf'])
	})

	test('takes a file off, and it is gone', async () => {
		const { id } = await attach(ghana.drafter)
		const before = stored().length
		await removeAttachment(ghana.drafter, { requestId, attachmentId: id })
		expect(await namesFor(ghana.drafter)).toEqual([])
		expect(stored()).toHaveLength(before - 1)
		await expect(read(ghana.drafter, id)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('changes who a file is meant for', async () => {
		const { id } = await attach(ghana.drafter)
		await classifyAttachment(ghana.drafter, { requestId, attachmentId: id, classification: 'CONFIDENTIAL' })
		const { files } = await listAttachments(ghana.drafter, requestId)
		expect(files).toMatchObject([{ classification: 'CONFIDENTIAL', mayClassify: true, mayRemove: true }])
	})

	test('leaves a trace of every one of these', async () => {
		const { id } = await attach(ghana.drafter)
		await classifyAttachment(ghana.drafter, { requestId, attachmentId: id, classification: 'PUBLIC' })
		await removeAttachment(ghana.drafter, { requestId, attachmentId: id })
		const entries = await look((tx) =>
			tx.auditEntry.findMany({
				where: { requestId, type: { startsWith: 'attachment.' } },
				orderBy: { position: 'asc' },
			}),
		)
		expect(entries.map(({ type, actorId }) => [type, actorId])).toEqual([
			['attachment.added', ghana.drafter.id],
			['attachment.classified', ghana.drafter.id],
			['attachment.removed', ghana.drafter.id],
		])
	})

	test('attaches, changes and removes nothing once the draft is sent', async () => {
		const { id } = await attach(ghana.drafter)
		await toFocalPoint()
		const before = stored().length
		const ids = { requestId, attachmentId: id }
		await expect(attach(ghana.drafter)).rejects.toMatchObject({ code: 'conflict' })
		await expect(removeAttachment(ghana.drafter, ids)).rejects.toMatchObject({ code: 'conflict' })
		await expect(
			classifyAttachment(ghana.drafter, { ...ids, classification: 'PUBLIC' }),
		).rejects.toMatchObject({ code: 'conflict' })
		expect(stored()).toHaveLength(before)
	})
})

describe('what is refused', () => {
	test('stores neither row nor file', async () => {
		const before = stored()
		await expect(attach(ghana.drafter, 'note.pdf', docx())).rejects.toMatchObject({
			reason: 'contentDiffers',
		})
		expect(await namesFor(ghana.drafter)).toEqual([])
		expect(stored()).toEqual(before)
	})

	test('among several files is named, and the others are attached', async () => {
		const files = [
			received('good.pdf', pdf()),
			received('bad.exe', pdf()),
			received('empty.pdf', Buffer.alloc(0)),
		]
		const refused = await addAttachments(ghana.drafter, { requestId, classification: 'PUBLIC', files })
		expect(refused).toEqual([
			{ name: 'bad.exe', reason: 'wrongType' },
			{ name: 'empty.pdf', reason: 'empty' },
		])
		expect(await namesFor(ghana.drafter)).toEqual(['good.pdf'])
	})

	test('no file at all is reported', async () => {
		const nothing = { requestId, classification: 'PUBLIC' as const, files: [] }
		await expect(addAttachments(ghana.drafter, nothing)).rejects.toMatchObject({ reason: 'noFile' })
	})

	test('the eleventh file is refused, also of two that come at the same moment', async () => {
		for (let count = 0; count < 9; count++) await attach(ghana.drafter)
		const before = stored().length
		const both = await Promise.allSettled([attach(ghana.drafter), attach(ghana.drafter)])
		const refused = both.filter(({ status }) => status === 'rejected')
		expect(refused).toMatchObject([{ reason: { code: 'invalid', reason: 'tooMany' } }])
		expect(await namesFor(ghana.drafter)).toHaveLength(10)
		expect(stored()).toHaveLength(before + 1)
	})
})

describe('a focal point', () => {
	beforeEach(async () => {
		await attach(ghana.drafter, 'supporting.pdf')
	})

	test('adds the letter while the request awaits endorsement, and takes only that off again', async () => {
		await expect(attach(ghana.focalPoint, 'letter.pdf')).rejects.toMatchObject({ code: 'conflict' })
		await toFocalPoint()
		const { id } = await attach(ghana.focalPoint, 'letter.pdf')
		const { files, adds } = await listAttachments(ghana.focalPoint, requestId)
		expect(adds).toBe('endorsement')
		expect(files).toMatchObject([
			{ name: 'supporting.pdf', mayRemove: false, mayClassify: false },
			{ name: 'letter.pdf', purpose: 'endorsement', mayRemove: true, mayClassify: false },
		])
		const other = { requestId, attachmentId: files[0]?.id ?? '' }
		await expect(removeAttachment(ghana.focalPoint, other)).rejects.toMatchObject({ code: 'refused' })
		await removeAttachment(ghana.focalPoint, { requestId, attachmentId: id })
		expect(await namesFor(ghana.focalPoint)).toEqual(['supporting.pdf'])
	})

	test('has room for the letter however many files the drafters attached', async () => {
		for (let count = 0; count < 9; count++) await attach(ghana.drafter)
		await toFocalPoint()
		await attach(ghana.focalPoint, 'letter.pdf')
		expect(await namesFor(ghana.focalPoint)).toHaveLength(11)
	})
})

describe('who sees a file', () => {
	let attachmentId: string
	const outcome = async (actor: Actor) => {
		try {
			const { content } = await read(actor, attachmentId)
			content.destroy()
			return 'read'
		} catch (error) {
			return textIn(error, 'code')
		}
	}
	const readers = async () => {
		const outcomes = await Promise.all(everybody.map(async (person) => [person.id, await outcome(person)]))
		expect(outcomes.filter(([, found]) => found !== 'read' && found !== 'not-found')).toEqual([])
		return outcomes.flatMap(([id, found]) => (found === 'read' ? [id] : [])).sort()
	}
	const ofState = Object.values(ghana).map(({ id }) => id)
	beforeEach(async () => {
		attachmentId = (await attach(ghana.drafter)).id
	})

	test('of a draft: its State alone', async () => {
		expect(await readers()).toEqual(ofState.sort())
		await expect(listAttachments(office.officer, requestId)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('of a request that was submitted: the officers who review it as well; no donor, no manager, no other State', async () => {
		await toFocalPoint()
		await requestStep(ghana.focalPoint, requestId, endorse)
		const { triage, officer, approver } = office
		const reviewing = [triage, officer, approver].map(({ id }) => id)
		expect(await readers()).toEqual([...ofState, ...reviewing].sort())
		expect(await namesFor(officer)).toEqual(['note.pdf'])
	})

	test('until it is known to be clean: its State alone, and nobody reads it', async () => {
		await toFocalPoint()
		await requestStep(ghana.focalPoint, requestId, endorse)
		for (const status of ['waiting', 'refused'] as const) {
			await look((tx) => tx.attachment.updateMany({ where: { id: attachmentId }, data: { status } }))
			expect(await namesFor(ghana.mission)).toEqual(['note.pdf'])
			expect(await namesFor(office.officer)).toEqual([])
			expect(await readers()).toEqual([])
		}
	})

	test('under another request: no one', async () => {
		const elsewhere = { requestId: await aRequest(), attachmentId }
		await expect(readAttachment(ghana.drafter, elsewhere)).rejects.toMatchObject({ code: 'not-found' })
		await expect(removeAttachment(ghana.drafter, elsewhere)).rejects.toMatchObject({ code: 'not-found' })
		await expect(
			classifyAttachment(ghana.drafter, { ...elsewhere, classification: 'PUBLIC' }),
		).rejects.toMatchObject({ code: 'not-found' })
	})
})
