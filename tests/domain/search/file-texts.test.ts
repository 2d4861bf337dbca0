import { beforeAll, expect, test } from 'vitest'
import { addAttachment, removeAttachment } from '#app/domain/drafts/attachments.server.ts'
import { readFileTexts } from '#app/domain/search/files/read-file-texts.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { packageFile } from '#tests/support/file-variants/office-package.ts'
import { said, wordDocument } from '#tests/support/file-variants/word-parts.ts'
import { pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
let requestId: string
let openId: string
let secretId: string

const letter = (text: string) => packageFile([wordDocument(said(text))])
const attach = async (name: string, content: Buffer, classification: 'RESTRICTED' | 'CONFIDENTIAL') =>
	(await addAttachment(ghana.drafter, { requestId, classification, file: received(name, content) })).id
const work = async () => {
	await readFileTexts()
	await indexTouched()
}
const rowOf = (id: string) => look((tx) => tx.attachmentText.findUnique({ where: { attachmentId: id } }))
const searched = async (actor: Actor, q: string) => {
	const response = await fetch(`${app.address}/search?${new URLSearchParams({ q, kind: 'file' })}`, {
		headers: { cookie: await cookieOf(actor) },
	})
	return response.text()
}
const names = async (actor: Actor, q: string) =>
	[...(await searched(actor, q)).matchAll(/<h2[^>]*><a[^>]*>(.*?)<\/a>/g)].map(([, name]) =>
		`${name}`.replace(/<\/?mark>/g, ''),
	)

beforeAll(async () => {
	requestId = await aRequest()
	await walkIndex()
	openId = await attach(
		'annex.docx',
		letter(`${'Introduction. '.repeat(300)}Four hydrofoils are moored.`),
		'RESTRICTED',
	)
	secretId = await attach('names.docx', letter('Informants near the hydrofoils'), 'CONFIDENTIAL')
	await work()
})

test('a file is found by its text, with the passage, by those who may open it', async () => {
	expect((await names(ghana.drafter, 'hydrofoil')).sort()).toEqual(['annex.docx', 'names.docx'])
	expect(await searched(ghana.drafter, 'hydrofoil moored')).toMatch(
		/Introduction\. Four <mark>hydrofoils<\/mark> are <mark>moored<\/mark>/,
	)
	for (const actor of [egypt.drafter, office.triage, office.officer, office.donor])
		expect(await names(actor, 'hydrofoil')).toEqual([])
})

test('UNODC finds a confidential file by its name alone, and reads no text of it', async () => {
	await requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(ghana.focalPoint, requestId, endorse)
	await indexTouched()
	expect(await names(office.triage, 'hydrofoils')).toEqual(['annex.docx'])
	expect(await names(office.triage, 'names.docx')).toEqual(['names.docx'])
	expect(await searched(office.triage, 'names.docx')).not.toContain('Informants')
	const read = (actor: Actor) =>
		withActor(actor, (tx) => tx.attachmentText.findMany({ select: { attachmentId: true } }))
	expect((await read(ghana.drafter)).length).toBe(2)
	expect(await read(office.triage)).toEqual([{ attachmentId: openId }])
	expect(await read(egypt.focalPoint)).toEqual([])
	expect(await read(office.donor)).toEqual([])
})

test('a confidential request keeps the texts of its files within its State', async () => {
	const changed = (classification: 'RESTRICTED' | 'CONFIDENTIAL') =>
		look((tx) => tx.request.updateMany({ where: { id: requestId }, data: { classification } }))
	await changed('CONFIDENTIAL')
	await indexTouched()
	expect(await names(office.triage, 'hydrofoils')).toEqual([])
	expect(await withActor(office.triage, (tx) => tx.attachmentText.count())).toBe(0)
	expect(await names(ghana.mission, 'hydrofoils')).toContain('annex.docx')
	await changed('RESTRICTED')
})

test('a file without text, and one that cannot be read, are found by their names', async () => {
	const draftId = await aRequest()
	const add = async (name: string, content: Buffer) =>
		(
			await addAttachment(ghana.drafter, {
				requestId: draftId,
				classification: 'RESTRICTED',
				file: received(name, content),
			})
		).id
	const scan = await add('scan.pdf', pdf())
	const odd = await add(
		'odd.pdf',
		pdf('<< /Length 1 /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream'),
	)
	await work()
	expect(await rowOf(scan)).toMatchObject({ outcome: 'empty' })
	expect(await rowOf(odd)).toMatchObject({ outcome: 'refused' })
	expect(await names(ghana.drafter, 'scan.pdf')).toEqual(['scan.pdf'])
	expect(await readFileTexts()).toBe(0)
	await removeAttachment(ghana.drafter, { requestId: draftId, attachmentId: scan })
	await indexTouched()
	expect(await rowOf(scan)).toBeNull()
	expect(await names(ghana.drafter, 'scan.pdf')).toEqual([])
})

test('a file whose process was killed is read again later, and is given up after six times', async () => {
	const killed = (tries: number, readyAt: Date) =>
		look((tx) =>
			tx.attachmentText.updateMany({
				where: { attachmentId: openId },
				data: { outcome: null, text: '', tries, readyAt },
			}),
		)
	await killed(1, new Date('2090-01-01'))
	expect(await readFileTexts()).toBe(0)
	await killed(1, new Date(0))
	expect(await readFileTexts()).toBe(1)
	expect(await rowOf(openId)).toMatchObject({ outcome: 'read', tries: 2 })
	await killed(6, new Date(0))
	expect(await readFileTexts()).toBe(1)
	expect(await rowOf(openId)).toMatchObject({ outcome: 'refused' })
})

test('texts of an older analysis are analysed again by the walk', async () => {
	await look(async (tx) => {
		await tx.attachmentText.updateMany({ where: { attachmentId: secretId }, data: { version: 0 } })
		await tx.$executeRaw`update attachment_text set words = null where attachment_id = ${secretId}`
		await tx.searchWalk.updateMany({ data: { version: 0 } })
	})
	await walkIndex()
	expect(await names(ghana.drafter, 'informants')).toEqual(['names.docx'])
	expect(await rowOf(secretId)).not.toMatchObject({ version: 0 })
})
