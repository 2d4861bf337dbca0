import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { aRequest } from '#tests/support/builders.ts'
import { eventually } from '#tests/support/eventually.ts'
import { pdf } from '#tests/support/files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { askWhetherReady, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

const cloud = await vi.hoisted(async () => {
	const { bucket } = await import('#tests/support/bucket.ts')
	const cloud = await bucket('files')
	process.env.FILES_S3_BUCKET = 'files'
	process.env.FILES_S3_ENDPOINT = cloud.endpoint
	process.env.FILES_S3_KEY = 'key'
	process.env.FILES_S3_SECRET = 'secret'
	return cloud
})
useWorld()
const app = useWholeApp()
afterAll(() => cloud.close())

let cookie: string
beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
})

test('a bucket that refuses is said at the field (503), is red in health, and keeps nothing; it recovers by itself', async () => {
	const requestId = await aRequest()
	const send = () =>
		fetch(`${app.address}/requests/${requestId}/draft/attachments`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin: app.address, 'content-type': contentType },
			body: new Uint8Array(
				bodyOf([
					{ name: 'classification', value: 'RESTRICTED' },
					{ name: 'file', file: 'note.pdf', content: pdf() },
				]),
			),
		})
	const rows = () => look((tx) => tx.attachment.count({ where: { requestId } }))
	const health = async () => (await askWhetherReady(app.address)).status

	cloud.takes(false)
	const refused = await send()
	expect(refused.status).toBe(503)
	expect(await refused.text()).toContain(catalogues.en.attachments.refused.storageRefuses)
	expect(await rows()).toBe(0)
	await eventually('health is red', async () => (await health()) === 503)

	cloud.takes(true)
	expect((await send()).status).toBe(303)
	expect(await rows()).toBe(1)
	await eventually('health is green', async () => (await health()) === 200)
	expect(cloud.files.size).toBe(1)
})
