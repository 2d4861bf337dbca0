import { beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation, findInvitation } from '#app/domain/people/find-invitation.server.ts'
import { notifyOfExpired } from '#app/domain/people/invitations.server.ts'
import { resendInvitation, withdrawInvitation } from '#app/domain/people/invite.server.ts'
import { getNote } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { inviteNamed } from '#app/domain/people/notes-verbales/invite-named.server.ts'
import { addNoteScan } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { getPost } from '#app/domain/people/posts/posts.server.ts'
import { takeOverDue } from '#app/domain/people/posts/successors.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { action } from '#app/routes/notes-verbales.$noteId._index/route.tsx'
import { pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { addPerson } from '#tests/support/more-people.ts'
import { inDays, listMission, person, recorded, tokensFor } from '#tests/support/notes.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

// With a scanner every file awaits its scan; the test sets the verdicts.
useSettings({ CLAMD_HOST: '127.0.0.1' })
useWorld()

const { triage, administrator } = office
beforeAll(listMission)
const leaving = [0, 1].map((at) =>
	addPerson({ ...ghana.drafter, id: `leaving.${at}`, name: `Leaving ${at}` }),
)

describe('inviting', () => {
	test('from the listed address goes at once, once, and the link opens the account with its post', async () => {
		const named = [person(), person({ role: 'focalPoint', authorityId: undefined })]
		const id = await recorded({ named })
		const both = await Promise.allSettled([
			inviteNamed(triage, id, null),
			inviteNamed(administrator, id, null),
		])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const [token = '', ...more] = await tokensFor(named[0]?.email ?? '')
		expect(more).toEqual([])
		const { number } = await getNote(triage, id, 'en')
		expect(await findInvitation(token)).toMatchObject({ role: 'drafter', noteNumber: number })
		expect((await acceptInvitation(token, 'a long enough password')).opensOn).toBeNull()
		const opened = await look((tx) => tx.person.findUniqueOrThrow({ where: { email: named[0]?.email } }))
		const post = await getPost(ghana.focalPoint, opened.postId ?? '', 'en')
		expect(post).toMatchObject({ title: 'Head of unit', holder: { personId: opened.id, note: { number } } })
		expect((await getNote(triage, id, 'en')).people.map(({ invitation }) => invitation?.stage)).toEqual([
			'accepted',
			'open',
		])
		await expect(addNoteScan(triage, id, received('note.pdf', pdf()))).rejects.toMatchObject({
			code: 'conflict',
		})
	})

	test('from any other address needs a word on how the mission was asked, which is kept', async () => {
		const id = await recorded({ senderAddress: 'somebody@else.example' })
		await expect(inviteNamed(triage, id, null)).rejects.toMatchObject({
			code: 'refused',
			reason: 'senderUnverified',
		})
		const cookie = await cookieOf(triage)
		const send = (fields: Record<string, string>) =>
			action({
				request: new Request('http://site.example/notes-verbales/x', {
					method: 'POST',
					headers: { cookie },
					body: new URLSearchParams({ intent: 'invite', ...fields }),
				}),
				params: { noteId: id },
				context: { nonce: '', requestId: '' },
			})
		expect(await send({ verification: 'By telephone.' })).toMatchObject({
			init: { status: 422 },
			data: { errors: { asked: 'mustAgree' }, typed: { verification: 'By telephone.' } },
		})
		expect(await send({ asked: 'on' })).toMatchObject({
			init: { status: 422 },
			data: { errors: { verification: 'required' } },
		})
		expect(await send({ asked: 'on', verification: 'By telephone, Mr Owusu.' })).toMatchObject({
			status: 303,
		})
		expect(await getNote(triage, id, 'en')).toMatchObject({
			verifiedBy: 'otherChannel',
			verification: 'By telephone, Mr Owusu.',
			verifiedByName: triage.name,
		})
		const entry = await look((tx) =>
			tx.auditEntry.findFirst({ where: { type: 'noteVerbale.invited' }, orderBy: { position: 'desc' } }),
		)
		expect(entry?.event).toMatchObject({ noteVerbaleId: id, verifiedBy: 'otherChannel', asked: true })
	})

	test('to a post that is there: the successor takes over once the account is open, and not before the day', async () => {
		const [now, later] = [entryAt(leaving, 0), entryAt(leaving, 1)]
		const day = inDays(20)
		const named = [person({ postId: now.id }), person({ postId: later.id, day })]
		const id = await recorded({ named })
		await inviteNamed(triage, id, null)
		expect(await findActingPerson(now.id)).not.toBeNull()
		const [first = ''] = await tokensFor(named[0]?.email ?? '')
		await acceptInvitation(first, 'a long enough password')
		expect(await findActingPerson(now.id)).toBeNull()

		const [second = ''] = await tokensFor(named[1]?.email ?? '')
		expect((await acceptInvitation(second, 'a long enough password')).opensOn).toEqual(new Date(day))
		const next = await look((tx) => tx.person.findUniqueOrThrow({ where: { email: named[1]?.email } }))
		expect(await findActingPerson(next.id)).toBeNull()
		expect(await findActingPerson(later.id)).not.toBeNull()
		await atTime(new Date(`${day}T00:00:01Z`), async () => {
			await takeOverDue()
			expect((await findActingPerson(next.id))?.authorityId).toBe('ghana.ministry')
			expect(await findActingPerson(later.id)).toBeNull()
		})
	})
})

describe('an unused invitation', () => {
	test('is sent again with another link, or withdrawn; its former link then opens nothing', async () => {
		const named = [person()]
		const email = named[0]?.email ?? ''
		const id = await recorded({ named })
		await inviteNamed(triage, id, null)
		const invitationId = async () => (await getNote(triage, id, 'en')).people[0]?.invitation?.id ?? ''
		const first = await invitationId()
		await resendInvitation(administrator, first)
		await expect(resendInvitation(administrator, first)).rejects.toMatchObject({ code: 'conflict' })
		const links = await tokensFor(email)
		expect(links).toHaveLength(2)
		expect(await Promise.all(links.map(findInvitation))).toEqual(
			expect.arrayContaining([null, expect.anything()]),
		)

		await expect(withdrawInvitation(egypt.focalPoint, await invitationId())).rejects.toMatchObject({
			code: 'not-found',
		})
		await withdrawInvitation(ghana.focalPoint, await invitationId())
		expect(await Promise.all(links.map(findInvitation))).toEqual([null, null])
		expect((await getNote(triage, id, 'en')).people[0]?.invitation?.stage).toBe('withdrawn')
	})

	test('lapses after ten days: its sender is notified once, and may send it again', async () => {
		const named = [person()]
		const id = await recorded({ named })
		await inviteNamed(triage, id, null)
		const [token = ''] = await tokensFor(named[0]?.email ?? '')
		const told = () =>
			look((tx) => tx.notice.count({ where: { template: 'invitationLapsed', personId: triage.id } }))
		await notifyOfExpired()
		expect(await told()).toBe(0)
		await atTime(new Date(`${inDays(11)}T00:00:00Z`), async () => {
			expect(await findInvitation(token)).toBeNull()
			await notifyOfExpired()
			const once = await told()
			expect(once).toBeGreaterThan(0)
			await notifyOfExpired()
			expect(await told()).toBe(once)
			const { invitation } = (await getNote(triage, id, 'en')).people[0] ?? {}
			expect(invitation?.stage).toBe('lapsed')
			await resendInvitation(triage, invitation?.id ?? '')
			expect((await getNote(triage, id, 'en')).people[0]?.invitation?.stage).toBe('open')
		})
	})
})
