import { describe, expect, test } from 'vitest'
import { action as change, loader as state } from '#app/routes/account_.factors/route.tsx'
import { action as enrol, loader as enrolment } from '#app/routes/sign-in_.enrol/route.tsx'
import { action as prove } from '#app/routes/sign-in_.factor/route.tsx'

import { addPerson } from '#tests/support/more-people.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	ask,
	codeAt,
	cookieOf,
	giveFactor,
	halfCookieOf,
	keyIn,
	noticesOf,
	proveAgo,
	renewedCookie,
	visitorOf,
} from '#tests/support/sign-in.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
const clerks = Array.from({ length: 3 }, (_, index) => addPerson({ ...ghana.drafter, id: `clerk.${index}` }))

describe('the page of second factors', () => {
	test('changes nothing without a proof of the last fifteen minutes', async () => {
		const { officer } = office
		await giveFactor(officer)
		const cookie = await cookieOf(officer)
		await proveAgo(cookie, 16)
		expect((await ask(state, cookie, '/account/factors')).data.factor.confirmed).toBe(false)
		expect((await ask(enrolment, cookie, '/sign-in/enrol')).location).toMatch(/^\/sign-in\/factor/)
		for (const what of ['renew', 'remove', 'add']) {
			const fields = { do: what, id: 'x', name: 'x', credential: '{}' }
			const asked = await ask(change, cookie, '/account/factors', fields)
			expect(asked).toMatchObject({
				status: 307,
				location: '/sign-in/factor?resume=%2Faccount%2Ffactors',
			})
		}
		await proveAgo(cookie, 14)
		const renewed = await ask(change, cookie, '/account/factors', { do: 'renew' })
		expect(renewed.data.codes).toHaveLength(10)
		expect(await noticesOf(officer.id)).toContain('backupCodesRenewed')
	})

	test('replaces a factor: the old telephone and the old codes are worth nothing', async () => {
		const { approver } = office
		await giveFactor(approver)
		const cookie = await cookieOf(approver)
		const { data: before } = await ask(change, cookie, '/account/factors', { do: 'renew' })
		await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
		const key = keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))
		const code = await codeAt(0, key)
		const done = await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })
		expect(await noticesOf(approver.id)).toContain('factorReplaced')
		for (const old of [await codeAt(), before.codes[0]])
			expect((await ask(prove, renewedCookie(done), '/sign-in/factor', { code: old })).status).toBe(422)
		const next = await codeAt(1, key)
		expect((await ask(prove, renewedCookie(done), '/sign-in/factor', { code: next })).status).toBe(303)
	})

	test('lets those remove a factor whose post needs none', async () => {
		const clerk = entryAt(clerks, 1)
		await giveFactor(clerk)
		const cookie = await cookieOf(clerk)
		const removed = await ask(change, cookie, '/account/factors', { do: 'removeFactor' })
		expect(removed.location).toBe('/account/factors?done=removed')
		expect((await visitorOf(await halfCookieOf(clerk)))?.owes).toBeNull()
		expect(await noticesOf(clerk.id)).toContain('factorRemoved')
		await giveFactor(office.manager)
		const officer = await cookieOf(office.manager)
		const kept = await ask(change, officer, '/account/factors', { do: 'removeFactor' })
		expect(kept).toMatchObject({ status: 403, data: { problem: { reason: 'factorNeeded' } } })
	})

	test('lets a drafter set one up of their own accord', async () => {
		const clerk = entryAt(clerks, 2)
		const cookie = await cookieOf(clerk)
		await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
		const code = await codeAt(0, keyIn(await ask(enrolment, cookie, '/sign-in/enrol')))
		expect((await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })).data.codes).toHaveLength(
			10,
		)
		expect((await visitorOf(await halfCookieOf(clerk)))?.owes).toBe('factor')
	})
})
