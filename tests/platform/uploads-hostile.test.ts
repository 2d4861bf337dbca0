import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { plainJpeg } from '#app/platform/files/image-metadata.ts'
import { incomingFolder } from '#app/platform/files/incoming.server.ts'
import { cleanName } from '#app/platform/files/upload-name.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { jpg, png } from '#tests/support/files.ts'
import { hostileFiles, notedPng, photo } from '#tests/support/hostile-files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { isNameOf } from '#workflows/names.ts'

const folder = env.DATA_DIR
useWorld()
const app = useWholeApp()

type Door = { path: string; actor: Actor; endings: string[]; fields: Record<string, string> }
const doors = new Map<string, Door>()
const cookies = new Map<string, string>()
const documents = ['pdf', 'docx', 'xlsx', 'png', 'jpg']

beforeAll(async () => {
	for (const person of [ghana.drafter, office.manager, office.triage, office.administrator])
		cookies.set(person.id, await cookieOf(person))
	const requestId = await aRequest()
	const { id } = await aDelivery({ kind: 'equipment' })
	const noteId = newId()
	const days = { dated: new Date('2026-11-02'), receivedOn: new Date('2026-11-03'), recordedAt: new Date() }
	await withActor(systemActor, (tx) =>
		tx.noteVerbale.createMany({
			data: {
				id: noteId,
				stateIso3: 'GHA',
				number: 'SAMPLE/1',
				senderAddress: 'mission@sample.example',
				verifiedBy: 'listed',
				recordedById: 'triage',
				...days,
			},
		}),
	)
	const { drafter } = ghana
	const draft = `/requests/${requestId}/draft`
	const photos = { purpose: 'photo', about: 'shipment:1' }
	doors.set('the documents of a draft', {
		path: `${draft}/attachments`,
		actor: drafter,
		endings: documents,
		fields: { classification: 'RESTRICTED' },
	})
	doors.set('the files of a delivery', {
		path: `/deliveries/${id}/files`,
		actor: drafter,
		endings: documents,
		fields: photos,
	})
	doors.set('the scan of a note verbale', {
		path: `/notes-verbales/${noteId}`,
		actor: office.triage,
		endings: ['pdf', 'png', 'jpg'],
		fields: {},
	})
	doors.set('a draft as a workbook', {
		path: `${draft}/workbook`,
		actor: drafter,
		endings: ['xlsx'],
		fields: {},
	})
	doors.set('a table of programmes', {
		path: '/programmes/import',
		actor: office.manager,
		endings: ['xlsx'],
		fields: {},
	})
	doors.set('a published list of States', {
		path: '/administration/reference-data/new',
		actor: office.administrator,
		endings: ['xlsx'],
		fields: { kind: 'ldc' },
	})
})

const send = (door: Door, name: string, content: Buffer) => {
	const fields = Object.entries(door.fields).map(([field, value]) => ({ name: field, value }))
	const headers = {
		'content-type': contentType,
		cookie: cookies.get(door.actor.id) ?? '',
		origin: app.address,
	}
	const body = new Uint8Array(bodyOf([...fields, { name: 'file', file: name, content }]))
	return fetch(app.address + door.path, { method: 'POST', redirect: 'manual', headers, body })
}
const stored = () => (existsSync(join(folder, 'files')) ? readdirSync(join(folder, 'files')) : [])
const rows = () => withActor(systemActor, (tx) => tx.attachment.count())
const doorNames = [
	'the documents of a draft',
	'the files of a delivery',
	'the scan of a note verbale',
	'a draft as a workbook',
	'a table of programmes',
	'a published list of States',
]
const doorOf = (name: string) => present(doors.get(name), name)

describe.each(doorNames)('%s', (name) => {
	test.each(hostileFiles)('is not opened to %s', async (_, ending, content) => {
		const door = doorOf(name)
		if (!door.endings.includes(ending)) return
		const [before, known] = [stored(), await rows()]
		const answer = await send(door, `letter.${ending}`, content)
		expect(answer.status).toBe(422)
		expect(stored()).toEqual(before)
		expect(await rows()).toBe(known)
		expect(readdirSync(incomingFolder())).toEqual([])
	})

	test('takes nothing that its ending does not name', async () => {
		for (const file of [
			'page.html',
			'run.exe',
			'map.svg',
			'letter.pdf.exe',
			'letter.docm',
			'letter',
			'.htaccess',
			'a.php',
		])
			expect((await send(doorOf(name), file, png())).status).toBe(422)
		expect((await send(doorOf(name), 'gnp.\u202eexe.pdf', png())).status).toBe(422)
	})

	test('is as wide as its files need, and no wider', async () => {
		const tooLarge = await send(doorOf(name), `a.${doorOf(name).endings[0]}`, Buffer.alloc(11 * 1024 * 1024))
		expect(tooLarge.status).toBe(422)
		expect(readdirSync(incomingFolder())).toEqual([])
	})
})

test('the reason is said, in the words of the page', async () => {
	const door = doorOf('the documents of a draft')
	for (const [what, ending, content, reason] of hostileFiles) {
		const html = await (await send(door, `letter.${ending}`, content)).text()
		expect(`${what}: ${html.includes(isNameOf(words, reason) ? words[reason] : '-')}`).toBe(`${what}: true`)
	}
})
const words = {
	contentDiffers: 'The content of the file does not match its file type.',
	twoFiles: 'The file contains other data before or after its content.',
	active: 'The PDF contains scripts',
	bomb: 'The file is too large when it is opened',
	macros: 'The file contains macros.',
	nested: 'The file contains other files',
	linked: 'The document uses a template, tables or other parts stored outside the file.',
	damaged: 'The file is damaged or incomplete.',
	locked: 'The file is protected by a password',
	unreadable: 'The file cannot be read for checking.',
	badLink: 'A link in the file leads to a file or program',
	fetches: 'The file contains fields or formulas that start programs',
	controls: 'The file contains controls or add-ins that can run code.',
	unknownPart: 'The file contains parts that cannot be checked.',
}

describe('a photo', () => {
	test('keeps its picture and orientation, and nothing of where, when or by whom it was taken', async () => {
		const { content, points } = photo()
		await send(doorOf('the files of a delivery'), 'check.jpg', content)
		const row = await withActor(systemActor, (tx) =>
			tx.attachment.findFirstOrThrow({ where: { name: 'check.jpg' } }),
		)
		const kept = readFileSync(join(folder, 'files', row.storageKey))
		expect(kept.toString('latin1')).not.toMatch(/Accra|GPS|adobe|script|MPF|Photoshop/)
		expect(kept.includes(points)).toBe(true)
		expect(kept.toString('latin1')).toContain('ICC_PROFILE')
		// The rotation is kept.
		expect(kept.includes(Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
		expect(kept.length).toBe(row.size)
		expect((await fileTypeFromBuffer(kept))?.mime).toBe('image/jpeg')
		expect(plainJpeg(kept)?.equals(kept)).toBe(true)
	})

	test('or a picture with notes loses them', async () => {
		await send(doorOf('the documents of a draft'), 'map.png', notedPng())
		const row = await withActor(systemActor, (tx) =>
			tx.attachment.findFirstOrThrow({ where: { name: 'map.png' } }),
		)
		expect(readFileSync(join(folder, 'files', row.storageKey)).equals(png())).toBe(true)
	})

	test('cut off in its picture is refused', () => {
		const { content } = photo()
		for (const length of [30, 120, content.length - jpg().length - 4])
			expect(plainJpeg(content.subarray(0, length))).toBeUndefined()
	})
})

describe('a name', () => {
	test.each([
		['../../../etc/passwd.pdf', 'passwd.pdf'],
		['..\\..\\boot.ini.pdf', 'boot.ini.pdf'],
		['/etc/passwd', 'passwd'],
		['a\u202egpj.exe', 'agpj.exe'],
		['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
		['CON.pdf\0.exe', 'CON.pdf.exe'],
		['a\u200b\ufeff\u2066b\u2069.pdf', 'ab.pdf'],
		['<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'],
		['%2e%2e%2fa.pdf', '%2e%2e%2fa.pdf'],
		['ﬁle．pdf', 'ﬁle．pdf'],
	])('%j becomes %j', (given, kept) => expect(cleanName(given)).toBe(kept))
})
