import { verify } from '@node-rs/argon2'
import { expect, test } from 'vitest'

import { acceptInvitation, findInvitation } from '#app/domain/people/find-invitation.server.ts'
import { invitePerson } from '#app/domain/people/invite.server.ts'
import { getPeopleList } from '#app/domain/people/list-people.server.ts'
import type { NewInvitation } from '#app/forms/person.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, emailOf, everybody, ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const asSystem = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(systemActor, work)

const invitation = (email: string, own: Partial<NewInvitation> = {}): NewInvitation => ({
	name: 'K. Owusu (sample)',
	email,
	title: '',
	language: 'fr',
	role: 'drafter',
	stateIso3: 'GHA',
	authorityId: 'ghana.police',
	donor: '',
	regions: [],
	...own,
})

/** Returns the token in the queued invitation e-mail. */
async function tokenFor(address: string) {
	const letters = await asSystem((tx) =>
		tx.notice.findMany({ where: { template: 'invitation', address }, orderBy: { createdAt: 'asc' } }),
	)
	const facts = letters.at(-1)?.facts as { path: string } | undefined
	return facts?.path.replace('/invitation/', '') ?? ''
}

const password = 'a long enough password'

test('an invitation opens one account, once, with the post it was given for', async () => {
	await invitePerson(ghana.focalPoint, invitation('Owusu@Sample.example'))
	const token = await tokenFor('owusu@sample.example')
	expect(await findInvitation(token)).toMatchObject({ role: 'drafter', authority: expect.any(String) })

	expect(await acceptInvitation(token, password)).toEqual({ email: 'owusu@sample.example', opensOn: null })
	const [person] = await asOwner(`select * from person where email = 'owusu@sample.example'`)
	expect(person).toMatchObject({
		role: 'drafter',
		state_iso3: 'GHA',
		authority_id: 'ghana.police',
		language: 'fr',
	})
	const [account] = await asOwner(`select * from account where user_id = $1`, [person?.id])
	expect(account).toMatchObject({ provider_id: 'credential', account_id: person?.id })
	expect(await verify(account?.password, password)).toBe(true)

	expect(await findInvitation(token)).toBeNull()
	await expect(acceptInvitation(token, password)).rejects.toMatchObject({ code: 'not-found' })
})

test('of two clicks at once one opens the account', async () => {
	await invitePerson(office.administrator, invitation('twice@sample.example'))
	const token = await tokenFor('twice@sample.example')
	const clicks = await Promise.allSettled([
		acceptInvitation(token, password),
		acceptInvitation(token, password),
	])
	expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a link that expired, was replaced or never existed cannot be used', async () => {
	await atTime(new Date('2026-01-01'), () =>
		invitePerson(ghana.focalPoint, invitation('late@sample.example')),
	)
	expect(await findInvitation(await tokenFor('late@sample.example'))).toBeNull()

	await invitePerson(ghana.focalPoint, invitation('again@sample.example'))
	const first = await tokenFor('again@sample.example')
	await new Promise((resolve) => setTimeout(resolve, 10))
	await invitePerson(ghana.focalPoint, invitation('again@sample.example'))
	expect(await findInvitation(first)).toBeNull()
	expect(await findInvitation(await tokenFor('again@sample.example'))).not.toBeNull()

	expect(await findInvitation('no such token')).toBeNull()
})

test('the database keeps the hash of a token and not the token', async () => {
	await invitePerson(ghana.focalPoint, invitation('hash@sample.example'))
	const token = await tokenFor('hash@sample.example')
	const rows = await asSystem((tx) => tx.invitation.findMany({ where: { email: 'hash@sample.example' } }))
	expect(rows).toHaveLength(1)
	const entries = await asOwner(`select event from audit_entry where type = 'invitation.sent'`)
	expect(token).toMatch(/^[\w-]{43}$/)
	expect(JSON.stringify([rows, entries])).not.toContain(token)
})

test('a focal point invites drafters of the own State only, the others nobody', async () => {
	const refused = { code: 'refused' }
	for (const role of ['focalPoint', 'administrator', 'caseOfficer'] as const)
		await expect(
			(async () => invitePerson(ghana.focalPoint, invitation('x@sample.example', { role })))(),
		).rejects.toMatchObject(refused)
	const foreign = invitation('x@sample.example', { stateIso3: 'EGY', authorityId: 'egypt.police' })
	await expect(invitePerson(ghana.focalPoint, foreign)).rejects.toMatchObject({
		code: 'invalid',
		errors: { authorityId: 'badCode' },
	})
	for (const actor of everybody.filter(({ role }) => role !== 'focalPoint' && role !== 'administrator'))
		await expect((async () => invitePerson(actor, invitation('x@sample.example')))()).rejects.toMatchObject(
			refused,
		)
})

test('an address that has an account is not invited again; of another State nothing is said', async () => {
	const known = invitation(emailOf(ghana.drafter))
	await expect(invitePerson(ghana.focalPoint, known)).rejects.toMatchObject({
		errors: { email: 'alreadyUsed' },
	})
	await invitePerson(ghana.focalPoint, invitation(emailOf(egypt.drafter)))
	expect(await findInvitation(await tokenFor(emailOf(egypt.drafter)))).toBeNull()
})

test('a focal point sees the people of the own State, an administrator everybody', async () => {
	const listOf = async (actor: Actor, query = '') =>
		(await getPeopleList(actor, new URLSearchParams(query))).rows
	const own = await listOf(ghana.focalPoint)
	expect(new Set(own.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['GHA']))
	const all = await listOf(office.administrator, 'size=100')
	expect(all.length).toBeGreaterThanOrEqual(everybody.length)
	expect(await listOf(office.administrator, 'text=EGYPT.MISSION')).toHaveLength(1)
	const found = await listOf(ghana.focalPoint, 'text=@')
	expect(found.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
	expect((await listOf(ghana.focalPoint, 'role=drafter')).every(({ role }) => role === 'drafter')).toBe(true)
})
