import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { getNote } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { inviteNamed } from '#app/domain/people/notes-verbales/invite-named.server.ts'
import { getNoteList } from '#app/domain/people/notes-verbales/note-list.server.ts'
import {
	addNoteScan,
	readNoteScan,
	recordNote,
	recordNoteScan,
} from '#app/domain/people/notes-verbales/record-note.server.ts'
import type { NewNote } from '#app/forms/note-verbale.ts'
import { pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { inDays, listed, listMission, note, person, recorded } from '#tests/support/notes.ts'
import { everybody, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

// With a scanner every file awaits its scan; the test sets the verdicts.
useSettings({ CLAMD_HOST: '127.0.0.1' })
useWorld()

const { triage, administrator } = office
beforeAll(listMission)

describe('recording', () => {
	test('keeps pages readable when a stored name is longer than the form takes today', async () => {
		const id = await recorded()
		const name = 'x'.repeat(400)
		await look(
			(tx) => tx.$executeRaw`
			update note_verbale set named = jsonb_set(named, '{0,name}', to_jsonb(${name}::text)) where id = ${id}`,
		)
		expect((await getNote(triage, id, 'en')).people[0]).toMatchObject({ name })
		expect((await getNoteList(triage, new URLSearchParams())).rows.map((one) => one.id)).toContain(id)
	})

	test('compares the sender with the listed address, whatever the case of its letters', async () => {
		const same = await recordNote(triage, note({ senderAddress: 'Mission@GHA.example' }))
		expect(await getNote(triage, same.id, 'en')).toMatchObject({
			verifiedBy: 'listed',
			listedAddress: listed,
		})
		const other = await recordNote(triage, note({ senderAddress: 'mission@gha-example.org' }))
		expect(await getNote(triage, other.id, 'en')).toMatchObject({ verifiedBy: null, invitedAt: null })
		const unlisted = note({ stateIso3: 'EGY', named: [person({ role: 'mission', authorityId: undefined })] })
		expect(await getNote(triage, (await recordNote(triage, unlisted)).id, 'en')).toMatchObject({
			verifiedBy: null,
			listedAddress: null,
		})
	})

	test('refuses a second note of the same number and State, also when both come at once', async () => {
		const one = note({ number: 'NV/SAME/2026' })
		const both = [recordNote(triage, one), recordNote(administrator, { ...one, named: [person()] })]
		const ends = await Promise.allSettled(both)
		expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: { code: 'invalid', errors: { number: 'alreadyUsed' } },
		})
		const elsewhere = { ...one, stateIso3: 'EGY', named: [person({ authorityId: 'egypt.police' })] }
		await recordNote(triage, elsewhere)
	})

	test.each<[string, Partial<NewNote>, Record<string, string>]>([
		['dated in the future', { dated: inDays(2), receivedOn: inDays(3) }, { dated: 'inTheFuture' }],
		['received in the future', { receivedOn: inDays(2) }, { receivedOn: 'inTheFuture' }],
		['of no State', { stateIso3: 'XXX' }, { stateIso3: 'badCode' }],
		[
			'naming an authority of another State',
			{ named: [person({ authorityId: 'egypt.police' })] },
			{ 'named.0.authorityId': 'badCode' },
		],
		[
			'naming a drafter without authority',
			{ named: [person({ authorityId: undefined })] },
			{ 'named.0.authorityId': 'required' },
		],
		[
			'naming a post of another role',
			{ named: [person({ postId: 'ghana.focalPoint' })] },
			{ 'named.0.postId': 'badCode' },
		],
		[
			'naming a post of another State',
			{ named: [person({ postId: 'egypt.drafter' })] },
			{ 'named.0.postId': 'badCode' },
		],
		[
			'naming somebody with an account',
			{ named: [person(), person({ email: 'ghana.mission@sample.example' })] },
			{ 'named.1.email': 'alreadyUsed' },
		],
		[
			'naming an address twice',
			{ named: [person({ email: 'a@b.example' }), person({ email: 'A@b.example' })] },
			{ 'named.1.email': 'alreadyUsed' },
		],
		['beginning in the past', { named: [person({ day: '2020-01-01' })] }, { 'named.0.day': 'inThePast' }],
	])('refuses one %s at its field', async (_what, own, errors) => {
		await expect(recordNote(triage, note(own))).rejects.toMatchObject({ code: 'invalid', errors })
	})

	test('warns of public mail services', async () => {
		const { id } = await recordNote(
			triage,
			note({ senderAddress: 'mission@Gmail.com', named: [person({ email: 'x@yandex.ru' })] }),
		)
		expect((await getNote(triage, id, 'en')).freeMail).toEqual(['mission@Gmail.com', 'x@yandex.ru'])
	})

	test('is for triage and administrators alone', async () => {
		const id = await recorded()
		for (const actor of everybody.filter((one) => one !== triage && one !== administrator)) {
			await expect((async () => recordNote(actor, note()))(), actor.id).rejects.toMatchObject({
				code: 'refused',
			})
			await expect((async () => getNote(actor, id, 'en'))()).rejects.toMatchObject({ code: 'refused' })
			await expect((async () => inviteNamed(actor, id, null))()).rejects.toMatchObject({ code: 'refused' })
			await expect(readNoteScan(actor, id)).rejects.toMatchObject({ code: 'not-found' })
		}
	})
})

describe('the scan', () => {
	test('is a PDF or a picture, waits for the scanner, and one with a virus is gone', async () => {
		const { id } = await recordNote(triage, note())
		await expect(inviteNamed(triage, id, null)).rejects.toMatchObject({ reason: 'scanMissing' })
		await expect(addNoteScan(triage, id, received('note.docx', pdf()))).rejects.toMatchObject({
			reason: 'wrongType',
		})
		await expect(addNoteScan(triage, id, received('note.png', pdf()))).rejects.toMatchObject({
			reason: 'contentDiffers',
		})
		await addNoteScan(triage, id, received('note.pdf', pdf()))
		await expect(readNoteScan(triage, id)).rejects.toMatchObject({ code: 'not-found' })
		const keyOf = async () =>
			(await look((tx) => tx.noteVerbale.findUniqueOrThrow({ where: { id } }))).fileKey ?? ''
		await recordNoteScan(id, await keyOf(), 'Eicar')
		expect(await getNote(triage, id, 'en')).toMatchObject({ fileStatus: 'refused' })
		await expect(inviteNamed(triage, id, null)).rejects.toMatchObject({ reason: 'scanMissing' })

		await addNoteScan(triage, id, received('note.pdf', pdf()))
		await recordNoteScan(id, await keyOf(), null)
		const { content, mediaType } = await readNoteScan(triage, id)
		expect(mediaType).toBe('application/pdf')
		expect((await buffer(content)).equals(pdf())).toBe(true)
	})
})
