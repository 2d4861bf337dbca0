import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import {
	addDeliveryFile,
	listDeliveryFiles,
	MAX_FILES_OF_PART,
	readDeliveryFile,
} from '#app/domain/deliveries/delivery-files.server.ts'
import { listAttachments, readAttachment, recordScan } from '#app/domain/drafts/attachment-reading.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { loader } from '#app/routes/deliveries.$deliveryId_.files.$fileId.ts'
import { loader as give } from '#app/routes/files.$token.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { pdf, png } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

// With a scanner every file awaits its scan; the test sets the verdicts.
useSettings({ CLAMD_HOST: '127.0.0.1' })
useWorld()

const { manager, otherManager, officer, donor, administrator } = office
const { drafter, focalPoint, mission } = ghana
const strangers = [otherManager, ...Object.values(egypt), donor, administrator]

let id: string
let requestId: string
beforeAll(async () => {
	;({ id, requestId } = await aDelivery({ kind: 'equipment' }))
})

const add = (actor: Actor, name = 'kit.png', content = png(), about = 'shipment:1') =>
	addDeliveryFile(actor, { deliveryId: id, purpose: 'photo', about, file: received(name, content) })
const filesFor = async (actor: Actor) => (await listDeliveryFiles(actor, id)).files.map((file) => file.id)

test('only its author sees a file until it is scanned, then everyone who follows the delivery', async () => {
	const { id: fileId } = await add(drafter)
	expect((await listDeliveryFiles(drafter, id)).files).toMatchObject([
		{ id: fileId, name: 'kit.png', purpose: 'photo', about: 'shipment:1', status: 'waiting' },
	])
	for (const actor of [manager, focalPoint, officer])
		expect(await filesFor(actor), actor.id).not.toContain(fileId)
	await expect(readDeliveryFile(drafter, id, fileId)).rejects.toMatchObject({ code: 'not-found' })

	await recordScan(fileId, null)
	for (const actor of [drafter, focalPoint, mission, manager, officer])
		expect(await filesFor(actor), actor.id).toContain(fileId)
	const { content, mediaType } = await readDeliveryFile(mission, id, fileId)
	expect(mediaType).toBe('image/png')
	expect((await buffer(content)).equals(png())).toBe(true)
	for (const actor of strangers) {
		await expect(listDeliveryFiles(actor, id), actor.id).rejects.toMatchObject({ code: 'not-found' })
		await expect(readDeliveryFile(actor, id, fileId), actor.id).rejects.toMatchObject({ code: 'not-found' })
	}
})

test('a file with a virus is given to no one', async () => {
	const { id: fileId } = await add(manager)
	await recordScan(fileId, 'Eicar')
	expect((await listDeliveryFiles(manager, id)).files.at(-1)).toMatchObject({ status: 'refused' })
	expect(await filesFor(focalPoint)).not.toContain(fileId)
	await expect(readDeliveryFile(manager, id, fileId)).rejects.toMatchObject({ code: 'not-found' })
	const told = await look((tx) => tx.auditEntry.findFirst({ where: { type: 'attachment.refused' } }))
	expect(told).toMatchObject({ deliveryId: id, onBehalfOf: manager.id })
})

test('only those who work on the delivery add files, and only what is what its name says', async () => {
	for (const actor of [...strangers, mission, officer])
		await expect(add(actor), actor.id).rejects.toMatchObject({
			code: expect.stringMatching(/refused|not-found/),
		})
	const refused = (reason: string) => ({ code: 'invalid', reason })
	await expect(add(manager, 'run.exe', Buffer.from('MZ'))).rejects.toMatchObject(refused('wrongType'))
	await expect(add(manager, 'kit.png', pdf())).rejects.toMatchObject(refused('contentDiffers'))
	await expect(add(manager, 'kit.png', Buffer.alloc(0))).rejects.toMatchObject(refused('empty'))
})

test('a part holds so many files and no more, however many are sent at once', async () => {
	const about = 'check:6'
	for (let count = 0; count < MAX_FILES_OF_PART - 2; count++) await add(manager, 'a.png', png(), about)
	const answers = await Promise.allSettled([1, 2, 3, 4].map(() => add(focalPoint, 'b.png', png(), about)))
	expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
	const { count } = await look(async (tx) => ({
		count: await tx.attachment.count({ where: { deliveryId: id, about } }),
	}))
	expect(count).toBe(MAX_FILES_OF_PART)
}, 60_000)

test('files of a delivery and files of the filing do not mix', async () => {
	const [fileId = ''] = await filesFor(drafter)
	expect((await listAttachments(drafter, requestId)).files).toEqual([])
	const other = await aDelivery({ kind: 'equipment' })
	await expect(readDeliveryFile(manager, other.id, fileId)).rejects.toMatchObject({ code: 'not-found' })
	await expect(
		readAttachment(drafter, { requestId: other.requestId, attachmentId: fileId }),
	).rejects.toThrow()
	const request = new Request('http://site.example', { headers: { cookie: await cookieOf(drafter) } })
	const ask = { request, context: { nonce: '', requestId: '' } }
	const led = await loader({ ...ask, params: { deliveryId: id, fileId } })
	const token = led.headers.get('location')?.replace('/files/', '')
	const answer = await give({ ...ask, params: { token } })
	expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
	expect(answer.headers.get('content-security-policy')).toContain('sandbox')
})
