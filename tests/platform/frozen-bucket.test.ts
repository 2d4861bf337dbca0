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

/** The others, and the database, are frozen in `tests/faults/frozen.test.ts`. */
const bucket = await vi.hoisted(async () => {
	const { bucketSettings, startNeighbour } = await import('#tests/support/neighbours/start.ts')
	const bucket = await startNeighbour('bucket')
	Object.assign(process.env, bucketSettings(bucket.url), { OUTSIDE_SECONDS: '4' })
	return bucket
})
useWorld()
const app = useWholeApp()
afterAll(() => bucket.stop())

let cookie: string
let requestId: string
let page: string
beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
	requestId = await aRequest()
	page = `/requests/${requestId}/draft/attachments`
})

const upload = () =>
	fetch(app.address + page, {
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
const rows = () => look((tx) => tx.attachment.findMany({ where: { requestId }, select: { id: true } }))
/** By way of the link that holds for a moment. */
const download = (path: string) => fetch(app.address + path, { headers: { cookie, accept: 'text/html,*/*' } })
const get = (path: string) => fetch(app.address + path, { headers: { cookie }, redirect: 'manual' })

/** The answer, and after how many milliseconds it was whole. */
async function timed(ask: () => Promise<Response>) {
	const since = performance.now()
	const answer = await ask()
	const text = await answer.text()
	return { status: answer.status, text, ms: performance.now() - since }
}

test('a bucket that hangs holds no upload, no download and no answer about health, and all goes on once it answers', async () => {
	expect((await upload()).status).toBe(303)
	const [stored] = await rows()
	const file = `/requests/${requestId}/attachments/${stored?.id}`
	expect((await download(file)).status).toBe(200)
	expect((await askWhetherReady(app.address)).status).toBe(200)

	bucket.freeze()
	const [sent, page, taken] = await Promise.all([
		timed(upload),
		timed(() => get('/work')),
		timed(() => download(file)),
	])
	expect(sent.status).toBe(503)
	expect(sent.text).toContain(catalogues.en.attachments.refused.storageRefuses)
	expect(page.status).toBe(200)
	expect(taken.status).toBe(503)
	expect(taken.text).toContain(catalogues.en.common.errors.unavailable.title)
	for (const { ms } of [sent, page, taken]) expect(ms).toBeLessThan(25_000)
	expect(await rows()).toHaveLength(1)

	const looks = []
	for (const _ of [1, 2, 3]) looks.push(await timed(() => get('/health/ready')))
	for (const { status, text } of looks) {
		expect(status).toBe(503)
		expect(JSON.parse(text)).toMatchObject({ database: true, storage: false })
	}
	// The quickest: a busy machine may be late once, and what hangs is late every time.
	expect(Math.min(...looks.map(({ ms }) => ms))).toBeLessThan(2_000)

	bucket.thaw()
	await eventually('health is green', async () => (await askWhetherReady(app.address)).status === 200)
	expect((await upload()).status).toBe(303)
	expect(await rows()).toHaveLength(2)
})
