import { beforeEach, describe, expect, test } from 'vitest'
import { getClarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { listAttachments, readAttachment, recordScan } from '#app/domain/drafts/attachment-reading.server.ts'
import {
	addAttachment,
	addAttachments,
	classifyAttachment,
	removeAttachment,
	restoreAttachment,
} from '#app/domain/drafts/attachments.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { answer, ask, drafter, focalPoint, statusOf, versionsOf } from '#tests/support/clarifications.ts'
import { docx, pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

let requestId: string
let filedId: string
const attach = (name: string, { actor = drafter, content = pdf(), replaces }: Attach = {}) =>
	addAttachment(actor, { requestId, classification: 'RESTRICTED', file: received(name, content), replaces })
type Attach = { actor?: Actor; content?: Buffer; replaces?: string }

/** A submitted request with one file, in clarification with its files unlocked. */
async function asked(unlocked: string[] = ['attachments']) {
	requestId = await aRequest()
	filedId = (await attach('filed.pdf')).id
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(focalPoint, requestId, endorse)
	await requestStep(office.triage, requestId, {
		type: 'acknowledge',
		officerId: office.officer.id,
		authenticated: true,
	})
	await ask(requestId, unlocked)
}
beforeEach(() => asked())

const standings = async (actor: Actor) =>
	(await listAttachments(actor, requestId)).files.map(({ name, standing }) => `${name} ${standing}`)
const filedNames = async () => {
	const versions = await versionsOf(requestId)
	return versions.map(({ content }) => {
		const { attachments }: { attachments: { name: string }[] } = JSON.parse(content)
		return attachments.map(({ name }) => name)
	})
}

describe('until the focal point has endorsed the answers', () => {
	test('a file added, one removed and one replaced are known to the State alone', async () => {
		await attach('added.pdf')
		await attach('instead.pdf', { replaces: filedId })
		expect(await standings(drafter)).toEqual([
			'filed.pdf leaving',
			'added.pdf pending',
			'instead.pdf pending',
		])
		expect(await standings(ghana.mission)).toHaveLength(3)
		expect(await standings(office.officer)).toEqual(['filed.pdf filed'])
		const told = await Promise.all([
			getHistory(office.officer, requestId),
			getFiling(office.officer, requestId),
			getChanges(office.officer, requestId),
		])
		expect(JSON.stringify(told)).not.toMatch(/added\.pdf|instead\.pdf/)
		expect((await getClarification(drafter, requestId)).files).toEqual({ changed: true })
		expect((await getChanges(focalPoint, requestId))?.files).toEqual({
			removed: ['filed.pdf'],
			added: ['added.pdf', 'instead.pdf'],
		})
	})

	test('the database itself hides them from UNODC, and what is to leave, by any query', async () => {
		const { id } = await attach('added.pdf', { replaces: filedId })
		for (const actor of [office.triage, office.officer, office.approver, office.manager, egypt.drafter]) {
			const rows = await withActor(actor, async (tx) => [
				await tx.attachment.count({ where: { id } }),
				await tx.attachmentRemoval.count({ where: { requestId } }),
				await tx.sectionEdit.count({ where: { requestId } }),
			])
			expect(rows).toEqual([0, 0, 0])
			await expect(readAttachment(actor, { requestId, attachmentId: id })).rejects.toMatchObject({
				code: 'not-found',
			})
		}
		const { content } = await readAttachment(focalPoint, { requestId, attachmentId: id })
		content.destroy()
	})

	test('what is added is checked as in a draft, and can be taken back', async () => {
		await expect(attach('bad.pdf', { content: docx() })).rejects.toMatchObject({ reason: 'contentDiffers' })
		const { id } = await attach('added.pdf', { replaces: filedId })
		await removeAttachment(drafter, { requestId, attachmentId: id })
		expect(await standings(drafter)).toEqual(['filed.pdf filed'])
		await removeAttachment(drafter, { requestId, attachmentId: filedId })
		expect(await standings(drafter)).toEqual(['filed.pdf leaving'])
		await restoreAttachment(drafter, { requestId, attachmentId: filedId })
		expect(await standings(drafter)).toEqual(['filed.pdf filed'])
		await answer(requestId)
		expect(await statusOf(requestId)).toBe('screening')
	})

	test('one file takes the place of one submitted file, once, and keeps its classification', async () => {
		const two = [received('a.pdf', pdf()), received('b.pdf', pdf())]
		const replacing = { requestId, classification: 'PUBLIC' as const, replaces: filedId }
		await expect(addAttachments(drafter, { ...replacing, files: two })).rejects.toMatchObject({
			reason: 'tooManyAtOnce',
		})
		await attach('first.pdf', { replaces: filedId })
		await expect(attach('second.pdf', { replaces: filedId })).rejects.toMatchObject({ code: 'refused' })
		const named = { requestId, attachmentId: filedId }
		await expect(removeAttachment(drafter, named)).rejects.toMatchObject({ code: 'refused' })
		await expect(classifyAttachment(drafter, { ...named, classification: 'PUBLIC' })).rejects.toMatchObject({
			code: 'conflict',
		})
		expect(await standings(drafter)).toEqual(['filed.pdf leaving', 'first.pdf pending'])
	})
})

describe('once they are endorsed', () => {
	test('the next version has the new files, the earlier one keeps its own, and the history says so', async () => {
		await attach('added.pdf')
		await attach('instead.pdf', { replaces: filedId })
		await answer(requestId)
		expect(await statusOf(requestId)).toBe('clearance')
		await expect(attach('late.pdf')).rejects.toMatchObject({ code: 'conflict' })
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
		expect(await standings(office.officer)).toEqual([
			'filed.pdf left',
			'added.pdf filed',
			'instead.pdf filed',
		])
		const versions = await filedNames()
		expect(versions.slice(-2)).toEqual([['filed.pdf'], ['added.pdf', 'instead.pdf']])
		const { content } = await readAttachment(office.officer, { requestId, attachmentId: filedId })
		content.destroy()
		expect((await getChanges(office.officer, requestId))?.files).toEqual({
			removed: ['filed.pdf'],
			added: ['added.pdf', 'instead.pdf'],
		})
		const { entries, openEdits } = await getHistory(office.officer, requestId)
		const told = entries
			.filter(({ chart }) => chart === 'attachment')
			.map(({ event, about }) => [event, about])
		expect(told).toEqual([
			['added', 'added.pdf'],
			['replaced', 'filed.pdf'],
			['added', 'filed.pdf'],
		])
		expect(openEdits).toEqual([])
		const [sealed] = entries.filter(({ chart }) => chart === 'section')
		expect(sealed?.edits.map(({ by, section, fields }) => [by !== null, section, fields])).toEqual([
			[true, 'attachments', ['added']],
			[true, 'attachments', ['replaced']],
		])
	})

	test('a file with a virus leaves no trace in the submission, and what it was to replace stays', async () => {
		const { id } = await attach('infected.pdf', { replaces: filedId })
		await attach('clean.pdf')
		await look((tx) => tx.attachment.updateMany({ where: { id }, data: { status: 'waiting' } }))
		await recordScan(id, 'Eicar')
		expect(await standings(drafter)).toContain('filed.pdf filed')
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
		expect(await standings(drafter)).toEqual(['filed.pdf filed', 'clean.pdf filed'])
		const { entries } = await getHistory(office.officer, requestId)
		expect(entries.flatMap(({ event, about }) => (event === 'refused' ? [about] : []))).toEqual([
			'infected.pdf',
		])
	})

	test('answers that were returned can be changed again, files too', async () => {
		const { id } = await attach('added.pdf')
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'returnAnswers', note: 'The annex as well.' })
		expect(await standings(office.officer)).toEqual(['filed.pdf filed'])
		await removeAttachment(drafter, { requestId, attachmentId: id })
		await attach('annex.pdf')
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
		expect(await standings(office.officer)).toEqual(['filed.pdf filed', 'annex.pdf filed'])
	})

	test('unsent answers are not part of the submission when the request continues without them', async () => {
		await attach('half.pdf')
		await requestStep(focalPoint, requestId, {
			type: 'withdraw',
			reasonCode: 'NOT_STATED',
			note: 'No longer.',
		})
		expect(await standings(office.officer)).toEqual(['filed.pdf filed'])
		expect((await filedNames()).at(-1)).toEqual(['filed.pdf'])
	})
})

describe('who may change files', () => {
	test('no one, unless an officer unlocked them; a reason that asks for a document unlocks them', async () => {
		await asked(['situation.situation'])
		await expect(attach('added.pdf')).rejects.toMatchObject({ code: 'refused', reason: 'locked' })
		const before = { requestId, attachmentId: filedId }
		await expect(removeAttachment(drafter, before)).rejects.toMatchObject({ reason: 'locked' })
		expect((await getClarification(drafter, requestId)).files).toBeNull()
		await answer(requestId)
		await requestStep(office.officer, requestId, {
			type: 'askClarification',
			reasonCode: 'ATTACHMENT_UNREADABLE',
			questions: [{ text: 'Please send it again.' }],
			unlocked: [],
		})
		await attach('readable.pdf', { replaces: filedId })
		expect(await standings(drafter)).toEqual(['filed.pdf leaving', 'readable.pdf pending'])
	})

	test('its drafters alone, while it answers', async () => {
		for (const actor of [focalPoint, ghana.mission, egypt.drafter, office.officer])
			await expect(attach('other.pdf', { actor })).rejects.toThrow()
		const removal = (actor: Actor, attachmentId: string) =>
			withActor(actor, (tx) =>
				tx.attachmentRemoval.createMany({
					data: {
						attachmentId,
						requestId,
						stateIso3: 'GHA',
						removedById: actor.id,
						removedAt: new Date(),
					},
				}),
			)
		for (const actor of [focalPoint, ghana.mission, office.officer])
			await expect(removal(actor, filedId)).rejects.toThrow()
		await answer(requestId)
		await expect(removal(drafter, filedId)).rejects.toThrow()
		await expect(removal(drafter, newId())).rejects.toThrow()
	})

	test('no one makes a file part of the submission but the step that endorses', async () => {
		const { id } = await attach('added.pdf')
		for (const actor of [drafter, focalPoint, office.officer])
			await withActor(actor, (tx) =>
				tx.attachment.updateMany({ where: { id }, data: { pending: false } }),
			).catch(() => undefined)
		expect(
			await look((tx) => tx.attachment.findUnique({ where: { id }, select: { pending: true } })),
		).toEqual({
			pending: true,
		})
	})
})
