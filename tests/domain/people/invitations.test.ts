import { verify } from '@node-rs/argon2'
import { beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation, findInvitation } from '#app/domain/people/find-invitation.server.ts'
import { invitePerson } from '#app/domain/people/invite.server.ts'
import { getPeopleList } from '#app/domain/people/list-people.server.ts'
import type { NewInvitation } from '#app/forms/person.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { pdf } from '#tests/support/files.ts'
import { inDays, listMission, tokensFor } from '#tests/support/notes.ts'
import { egypt, emailOf, everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
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
	const last = letters.at(-1)
	return last ? textIn(last.facts, 'path').replace('/invitation/', '') : ''
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

	await atTime(new Date(Date.now() - 60_000), () =>
		invitePerson(ghana.focalPoint, invitation('again@sample.example')),
	)
	const first = await tokenFor('again@sample.example')
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

test('a focal point invites only drafters of their own State, and people in other posts invite no one', async () => {
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

test('a focal point sees the people of their own State, an administrator everyone', async () => {
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

describe('onboarding by forms', () => {
	const site = useWholeApp()

	const cookies = new Map<string, string>()
	beforeAll(async () => {
		await listMission()
		for (const actor of [office.triage, ghana.focalPoint, ghana.drafter])
			cookies.set(actor.id, await cookieOf(actor))
	})
	const cookieFor = ({ id }: Actor) => cookies.get(id) ?? ''

	/** Sends a form as a browser without JavaScript. */
	function send(cookie: string, path: string, body: Record<string, string> | FormData) {
		const fields = body instanceof FormData ? body : new URLSearchParams(body)
		const headers = { cookie, origin: site.address, 'sec-fetch-site': 'same-origin' }
		return fetch(site.address + path, { method: 'POST', redirect: 'manual', headers, body: fields })
	}
	const wayOf = (answer: Response) =>
		new URL(answer.headers.get('location') ?? '/none', site.address).pathname

	const email = 'new.drafter@ministry.gha.example'
	const row = {
		'named.0.role': 'drafter',
		'named.0.title': 'Head of unit',
		'named.0.name': 'N. Drafter (sample)',
		'named.0.email': email,
		'named.0.language': 'fr',
		'named.0.postId': ghana.drafter.id,
	}
	const note = {
		stateIso3: 'GHA',
		number: 'NV/9/2026',
		dated: inDays(-3),
		receivedOn: inDays(-2),
		senderAddress: 'mission@gha.example',
	}

	test('from a note verbale to the account of a successor, by forms alone', async () => {
		const triage = cookieFor(office.triage)
		const form = '/notes-verbales/new?state=GHA'
		const more = await send(triage, form, { ...note, ...row, intent: 'rows:named' })
		expect(more.status).toBe(200)
		expect(await more.text()).toContain('name="named.1.email"')
		const wrong = await send(triage, form, { ...note, ...row, receivedOn: inDays(2) })
		expect(wrong.status).toBe(422)
		expect(await wrong.text()).toContain('value="NV/9/2026"')

		const page = wayOf(await send(triage, form, { ...note, ...row }))
		expect(page).toMatch(/^\/notes-verbales\/[\w-]+$/)
		expect((await send(triage, page, { intent: 'invite' })).status).toBe(422)
		const scan = new FormData()
		scan.set('intent', 'scan')
		scan.set('file', new File([new Uint8Array(pdf())], 'note.pdf'))
		expect(wayOf(await send(triage, page, scan))).toBe(page)
		const given = await fetch(`${site.address}${page}/scan`, { headers: { cookie: triage } })
		expect(given.headers.get('content-disposition')).toContain('attachment')
		expect(wayOf(await send(triage, page, { intent: 'invite' }))).toBe(page)
		expect((await send(triage, page, { intent: 'invite' })).status).toBe(409)

		const [token] = await tokensFor(email)
		const password = 'seven words nobody would ever guess'
		const opened = await send('', `/invitation/${token}`, { email, password, repeated: password })
		expect([opened.status, wayOf(opened)]).toEqual([303, '/work'])
		const cookie = opened.headers
			.getSetCookie()
			.map((each) => each.split(';')[0])
			.join('; ')
		const begun = {
			title: 'A first request',
			filingLanguage: 'fr',
			filingKey: '018f0000-0000-7000-8000-000000000001',
		}
		expect(wayOf(await send(cookie, '/requests/new', begun))).toMatch(/^\/requests\/[\w-]+\/draft$/)
		expect((await fetch(`${site.address}/invitation/${token}`)).status).toBe(404)

		// The former holder is signed out, even in an open session.
		const before = await fetch(`${site.address}/requests`, {
			headers: { cookie: cookieFor(ghana.drafter) },
			redirect: 'manual',
		})
		expect(wayOf(before)).toBe('/sign-in')
		const { postId } = await look((tx) => tx.person.findUniqueOrThrow({ where: { email } }))
		expect(postId).toBe(ghana.drafter.id)
		const post = await fetch(`${site.address}/posts/${postId}`, {
			headers: { cookie: cookieFor(ghana.focalPoint) },
		})
		const html = await post.text()
		for (const shown of ['N. Drafter (sample)', ghana.drafter.name, 'NV/9/2026'])
			expect(html).toContain(shown)
	})
})
