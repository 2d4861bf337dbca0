import { beforeAll, describe, expect, test } from 'vitest'
import {
	askForNewAddress,
	confirmNewAddress,
	findAddressLink,
} from '#app/domain/accounts/own-account.server.ts'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { addressChange } from '#app/forms/password.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import {
	askedBy,
	giveAccount,
	isOpen,
	lettersTo,
	linkIn,
	newNetwork,
	openWindow,
	rightPassword,
} from '#tests/support/accounts.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(async () => {
	for (const person of [ghana.focalPoint, ghana.drafter, egypt.drafter, office.officer, office.manager])
		await giveAccount(person)
})

const ask = (actor: Actor, email: string, present = rightPassword) =>
	askForNewAddress(actor, { email, present })
const linkTo = (address: string) => linkIn({ address }, 'addressLink')
const kindsTo = async (address: string) => (await lettersTo({ address })).map(({ template }) => template)
const personOf = async (id: string) => (await asOwner('select * from person where id = $1', [id]))[0]
const signInAt = async (email: string) =>
	(await openSession(askedBy('', '/sign-in', { 'x-client-address': newNetwork() }), email, rightPassword))
		.outcome

describe('another e-mail address', () => {
	const wanted = 'new.focal@interior.example'
	const former = emailOf(ghana.focalPoint)

	test('is asked for by the password, and nothing changes before it is confirmed', async () => {
		const window = await openWindow(ghana.focalPoint)
		await expect(ask(window.actor, wanted, 'wrong')).rejects.toMatchObject({
			errors: { present: 'wrongPassword' },
		})
		expect(await kindsTo(wanted)).toEqual([])

		await ask(window.actor, ' New.Focal@Interior.example ')
		expect([await kindsTo(wanted), await kindsTo(former)]).toEqual([['addressLink'], ['addressAsked']])
		expect((await personOf(ghana.focalPoint.id))?.email).toBe(former)
		expect(await findAddressLink(await linkTo(wanted))).toEqual({ email: wanted })
		expect(await isOpen(window)).toBe(true)
	})

	test('is given by the link, once; post and State stay, all sessions end and both addresses are told', async () => {
		const before = await personOf(ghana.focalPoint.id)
		const window = await openWindow(ghana.focalPoint)
		const token = await linkTo(wanted)
		for (const address of [wanted, former])
			await look((tx) =>
				tx.undeliverableAddress.create({ data: { address, since: new Date(), code: '5.1.1' } }),
			)
		const clicks = await Promise.allSettled([confirmNewAddress(token), confirmNewAddress(token)])
		expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

		const { email, updated_at: _, ...rest } = (await personOf(ghana.focalPoint.id)) ?? {}
		expect(email).toBe(wanted)
		expect(before).toMatchObject(rest)
		expect(rest).toMatchObject({ role: 'focalPoint', state_iso3: 'GHA' })
		expect(await isOpen(window)).toBe(false)
		expect(await kindsTo(former)).toEqual(['addressAsked', 'addressChanged'])
		expect(await kindsTo(wanted)).toEqual(['addressLink', 'addressChanged'])
		expect([await signInAt(former), await signInAt(wanted)]).toEqual(['refused', 'opened'])
		const events = await asOwner(`select person_id from sign_in_event where kind = 'addressChanged'`)
		expect(events).toEqual([{ person_id: ghana.focalPoint.id }])
		// The link arrived there, so the address works; nothing new is known about the former address.
		const bad = await look((tx) => tx.undeliverableAddress.findMany({ where: { clearedAt: null } }))
		expect(bad.map(({ address }) => address)).toEqual([former])
		const cleared = await look((tx) => tx.undeliverableAddress.findUnique({ where: { address: wanted } }))
		expect(cleared?.clearedById).toBe(ghana.focalPoint.id)
	})

	test('that already has an account is notified itself, and the person who asked learns nothing', async () => {
		const { actor } = await openWindow(ghana.drafter)
		const taken = emailOf(egypt.drafter)
		expect(await ask(actor, taken)).toBe(await ask(actor, 'free@interior.example'))
		expect(await kindsTo(taken)).toEqual(['addressTaken'])
		const asked = (await kindsTo(emailOf(ghana.drafter))).filter((kind) => kind === 'addressAsked')
		expect(asked).toHaveLength(2)
		// It does not reveal who asked, either.
		expect(JSON.stringify(await lettersTo({ address: taken }))).not.toContain(ghana.drafter.name)
	})

	test('does not take effect if it was taken meanwhile, or if the link has expired or was replaced', async () => {
		const { actor } = await openWindow(ghana.drafter)
		await ask(actor, 'first@interior.example')
		const first = await linkTo('first@interior.example')
		await ask(actor, 'second@interior.example')
		const second = await linkTo('second@interior.example')
		expect(await findAddressLink(first)).toBeNull()
		await atTime(new Date(Date.now() + 25 * 3_600_000), async () =>
			expect(await findAddressLink(second)).toBeNull(),
		)
		await asOwner(`update person set email = 'second@interior.example' where id = 'egypt.mission'`)
		expect(await findAddressLink(second)).toBeNull()
		await expect(confirmNewAddress(second)).rejects.toMatchObject({ code: 'not-found' })
		await expect(confirmNewAddress('made-up')).rejects.toMatchObject({ code: 'not-found' })
	})

	test('is asked for anew by whoever has a second factor and was not there for a while', async () => {
		const { actor } = await openWindow(office.officer)
		const session = { ...present(actor.session, 'session'), hasFactor: true, confirmedAt: null }
		await expect(ask({ ...actor, session }, 'x@unodc.example')).rejects.toMatchObject({
			reason: 'confirmAnew',
		})
	})

	test('is the present one, or asked for again and again: both are refused at the field', async () => {
		const { actor } = await openWindow(office.manager)
		await expect(ask(actor, emailOf(office.manager).toUpperCase())).rejects.toMatchObject({
			errors: { email: 'sameAddress' },
		})
		for (let time = 0; time < 4; time += 1) await ask(actor, `a${time}@unodc.example`)
		await expect(ask(actor, 'more@unodc.example')).rejects.toMatchObject({
			errors: { email: 'tooManyTries' },
		})
	})
})

test('an address at a public mail provider has to be confirmed explicitly', () => {
	const typed = { email: 'someone@GMAIL.com', present: 'x' }
	const found = addressChange.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message])
	expect(found).toEqual([['anyway', 'freeMail']])
	expect(addressChange.safeParse({ ...typed, anyway: 'on' }).success).toBe(true)
	expect(addressChange.safeParse({ ...typed, email: 'someone@interior.gov.example' }).success).toBe(true)
	expect(addressChange.safeParse({ ...typed, email: 'a@b.example\r\nBcc: x@y.example' }).success).toBe(false)
})
