import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { getSystemStatus } from '#app/domain/administration/get-system-status.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { log } from '#app/platform/log/log.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { eventually } from '#tests/support/eventually.ts'
import { pdf, png } from '#tests/support/files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { askWhetherReady, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

const { disk, mayMount } = await vi.hoisted(async () => {
	const { mayMount, smallDisk } = await import('#tests/support/bucket.ts')
	const disk = mayMount ? smallDisk(64) : null
	if (disk) process.env.DATA_DIR = disk.folder
	process.env.MAIL_REPLY_TO = 'replies@ta.example'
	process.env.MAIL_AUTHSERV_ID = 'mx.ta.example'
	return { disk, mayMount }
})
const { addressFor, aLetter, answer, handIn } = await import('#tests/support/replies.ts')
useWorld()
const app = useWholeApp()
const megabyte = 1024 * 1024

describe.skipIf(!mayMount || !disk)('a data folder on a disk of its own', () => {
	const cookies = new Map<string, string>()
	let requestId: string
	const told = vi.spyOn(log, 'error')
	beforeAll(async () => {
		for (const person of [ghana.drafter, office.manager, office.administrator])
			cookies.set(person.id, await cookieOf(person))
	})
	beforeEach(async () => {
		requestId = await aRequest()
		told.mockClear()
	})
	afterEach(async () => {
		disk?.thaw()
		disk?.free()
		await eventually('health is green again', async () => (await health()).status === 200)
	})
	afterAll(() => disk?.remove())

	const health = () => askWhetherReady(app.address)
	const send = (actor: Actor, path: string, name: string, content: Buffer, language = 'en') =>
		fetch(`${app.address}${path}`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				cookie: `${cookies.get(actor.id)}; language=${language}`,
				origin: app.address,
				'content-type': contentType,
			},
			body: new Uint8Array(
				bodyOf([
					{ name: 'classification', value: 'RESTRICTED' },
					{ name: 'file', file: name, content },
				]),
			),
		})
	const attach = (content = pdf(`(${'x'.repeat(2 * megabyte)})`), name = 'note.pdf') =>
		send(ghana.drafter, `/requests/${requestId}/draft/attachments`, name, content)
	const rows = () => look((tx) => tx.attachment.count({ where: { requestId } }))
	const inFolder = (name: string) => {
		const folder = join(disk?.folder ?? '', name)
		return existsSync(folder) ? readdirSync(folder) : []
	}
	/** Checks that every stored file belongs to a row, every row has its file, and no upload is in progress. */
	async function nothingHalf() {
		const named = await look((tx) => tx.attachment.findMany({ select: { storageKey: true } }))
		expect(inFolder('files').sort()).toEqual(named.map(({ storageKey }) => storageKey).sort())
		expect(inFolder('incoming')).toEqual([])
	}
	const inHealth = async () => {
		const { checks } = await getSystemStatus(office.administrator)
		return checks.find(({ name }) => name === 'storage')?.ok
	}

	test('that is read-only from the beginning says so too', async () => {
		disk?.freeze()
		expect(inFolder('incoming')).toEqual([])
		expect((await attach()).status).toBe(503)
	})

	test('without room says so at the field (507), stores nothing half, and takes the file once there is room', async () => {
		disk?.fill()
		const refused = await attach()
		expect(refused.status).toBe(507)
		expect(await refused.text()).toContain(catalogues.en.attachments.refused.storageFull)
		expect(await rows()).toBe(0)
		disk?.free()
		expect((await attach()).status).toBe(303)
		expect(await rows()).toBe(1)
		await nothingHalf()
	})

	test('that cannot be written says so at the field (503), and takes the file once it can be', async () => {
		disk?.freeze()
		const refused = await attach()
		expect(refused.status).toBe(503)
		expect(await refused.text()).toContain(catalogues.en.attachments.refused.storageRefuses)
		disk?.thaw()
		expect((await attach()).status).toBe(303)
		expect(await rows()).toBe(1)
		await nothingHalf()
	})

	test('with room for a file on its way in but not for the copy that is kept leaves neither', async () => {
		disk?.fill(5 * megabyte)
		const answer = await attach()
		expect(answer.status).toBe(507)
		expect(await rows()).toBe(0)
		await nothingHalf()
	})

	test('without room for a photo without its metadata says the same', async () => {
		disk?.fill(8 * 1024) // two pages: the body and the original photo
		expect((await attach(png(), 'photo.png')).status).toBe(507)
		expect(await rows()).toBe(0)
		await nothingHalf()
	})

	test.each([
		['a workbook', ghana.drafter, () => `/requests/${requestId}/draft/workbook`, 'form.xlsx'],
		['a list of programmes', office.manager, () => '/programmes/import', 'list.csv'],
		['a list of States', office.administrator, () => '/administration/reference-data/new', 'list.csv'],
	])('without room refuses %s in words', async (_, actor, path, name) => {
		disk?.fill()
		const refused = await send(actor, path(), name, pdf(`(${'x'.repeat(megabyte)})`))
		expect(refused.status).toBe(507)
		expect(await refused.text()).toContain(catalogues.en.attachments.refused.storageFull)
		expect(inFolder('incoming')).toEqual([])
	})

	test.each([
		['is full', () => disk?.fill()],
		['cannot be written', () => disk?.freeze()],
	])(
		'that %s is red in health and on the page, is logged once, and recovers by itself',
		async (_, break_) => {
			break_()
			await eventually('health is red', async () => (await health()).status === 503)
			expect(await (await health()).json()).toEqual({
				database: true,
				queue: true,
				worker: true,
				jobs: true,
				storage: false,
				schema: 'within',
				draining: false,
				silent: [],
			})
			expect(await inHealth()).toBe(false)
			for (const _again of [1, 2]) expect((await attach()).status).toBeGreaterThanOrEqual(503)
			const lines = told.mock.calls.filter(([, line]) => String(line).startsWith('nothing can be stored'))
			expect(lines).toHaveLength(1)
			disk?.thaw()
			disk?.free()
			await eventually('health is green', async () => (await health()).status === 200)
			expect(await inHealth()).toBe(true)
		},
	)

	test('without room lets an answer by e-mail wait with its files, and takes both in later', async () => {
		const request = await aRequest({ status: 'review' })
		const letter = await aLetter({ to: ghana.drafter, requestId: request })
		const to = addressFor(letter)
		const file = { type: 'application/pdf', name: 'plan.pdf', content: pdf() }
		const raw = answer({ from: emailOf(ghana.drafter), to, text: 'See the plan.', files: [file] })
		const messages = () => look((tx) => tx.message.count({ where: { requestId: request } }))
		disk?.fill()
		await eventually('health is red', async () => (await health()).status === 503)
		await expect(handIn(raw, [to])).rejects.toThrow('storageFull')
		expect(await messages()).toBe(0)
		disk?.free()
		await eventually('health is green', async () => (await health()).status === 200)
		expect(await handIn(raw, [to])).toMatchObject({ outcome: 'message' })
		expect(await messages()).toBe(1)
		expect(await look((tx) => tx.attachment.count({ where: { requestId: request } }))).toBe(1)
		await nothingHalf()
	})

	test('is explained in each language', async () => {
		disk?.fill()
		for (const language of languages) {
			const path = `/requests/${requestId}/draft/attachments`
			const refused = await send(ghana.drafter, path, 'note.pdf', pdf(`(${'x'.repeat(megabyte)})`), language)
			expect(refused.status).toBe(507)
			expect(await refused.text()).toContain(catalogues[language].attachments.refused.storageFull)
		}
	})
})
