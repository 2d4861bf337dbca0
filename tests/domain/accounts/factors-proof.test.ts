import { describe, expect, test } from 'vitest'
import { loader as state } from '#app/routes/account_.factors/route.tsx'
import { action as enrol, loader as enrolment } from '#app/routes/sign-in_.enrol/route.tsx'
import { loader as proof, action as prove } from '#app/routes/sign-in_.factor/route.tsx'

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
	renewedCookie,
	visitorOf,
} from '#tests/support/sign-in.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
let made = 0
const people = Array.from({ length: 12 }, (_, index) =>
	addPerson({ ...ghana.focalPoint, id: `ghana.focalPoint.${index}` }),
)
/** A person without a factor; each test takes the next one. */
function nextPerson() {
	const person = people[made++]
	if (!person) throw new Error('More people are needed')
	return person
}
const clerks = Array.from({ length: 1 }, (_, index) => addPerson({ ...ghana.drafter, id: `clerk.${index}` }))

describe('the proof', () => {
	test('takes a code in its half minute and in those beside it, each once', async () => {
		const person = nextPerson()
		await giveFactor(person)
		const cookie = await halfCookieOf(person)
		const far = await ask(prove, cookie, '/sign-in/factor', { code: await codeAt(3) })
		expect(far).toMatchObject({ status: 422, data: { problem: 'refused' } })
		const code = await codeAt(1)
		const passed = await ask(prove, cookie, '/sign-in/factor', { code, next: '//evil.example/x' })
		expect(passed).toMatchObject({ status: 303, location: '/work' })
		const again = await halfCookieOf(person)
		for (const used of [code, await codeAt(0), await codeAt(-1)])
			expect((await ask(prove, again, '/sign-in/factor', { code: used })).status).toBe(422)
	})

	test('gives the session another token: the earlier cookie is no longer valid', async () => {
		const person = nextPerson()
		await giveFactor(person)
		const cookie = await halfCookieOf(person)
		const passed = await ask(prove, cookie, '/sign-in/factor', { code: await codeAt() })
		const renewed = renewedCookie(passed)
		expect(renewed).not.toBe(cookie)
		expect(passed.cookies[0]).toMatch(/HttpOnly/i)
		expect(await visitorOf(cookie)).toBeNull()
		expect(await visitorOf(renewed)).toMatchObject({ owes: null })
		const second = await ask(prove, renewed, '/sign-in/factor', { code: await codeAt(1) })
		expect(await visitorOf(renewed)).toBeNull()
		expect(await visitorOf(renewedCookie(second))).toMatchObject({ owes: null })
	})

	test('of two sessions with the same code at once lets one in', async () => {
		const person = nextPerson()
		await giveFactor(person)
		const cookies = [await halfCookieOf(person), await halfCookieOf(person)]
		const code = await codeAt()
		const answers = await Promise.all(cookies.map((one) => ask(prove, one, '/sign-in/factor', { code })))
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
	})

	test('takes a backup code once, however it is typed, and tells when few are left', async () => {
		const person = nextPerson()
		const cookie = await halfCookieOf(person)
		await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
		const code = await codeAt(0, keyIn(await ask(enrolment, cookie, '/sign-in/enrol')))
		const { data } = await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })
		const [first, ...others]: string[] = data.codes
		const half = await halfCookieOf(person)
		const typed = ` ${first?.toLowerCase().replace('-', ' ')} `
		expect((await ask(prove, half, '/sign-in/factor', { code: typed })).status).toBe(303)
		const again = await halfCookieOf(person)
		expect((await ask(prove, again, '/sign-in/factor', { code: typed })).status).toBe(422)
		expect(await noticesOf(person.id)).not.toContain('backupCodesLow')
		let latest = await ask(prove, again, '/sign-in/factor', { code: entryAt(others, 0) })
		for (const one of others.slice(1, 6))
			latest = await ask(prove, renewedCookie(latest), '/sign-in/factor', { code: one })
		expect(await noticesOf(person.id)).toContain('backupCodesLow')
		expect((await ask(state, renewedCookie(latest), '/account/factors')).data.factor).toMatchObject({
			codesLeft: 3,
			fewCodes: true,
		})
	})

	test('keeps the waiting form through a wrong code', async () => {
		const person = nextPerson()
		await giveFactor(person)
		const cookie = await halfCookieOf(person)
		const told = await ask(prove, cookie, '/sign-in/factor?resume=/requests/x', {
			type: 'endorse',
		})
		const { path, entries } = told.data.waiting.kept
		expect(entries).toBe('[["type","endorse"]]')
		const carried = { path, entries }
		const wrong = await ask(prove, cookie, '/sign-in/factor', { ...carried, code: '000000' })
		expect(wrong).toMatchObject({ status: 422, data: { waiting: { kept: { path, entries } } } })
		const passed = await ask(prove, cookie, '/sign-in/factor', { ...carried, code: await codeAt() })
		expect(passed.data.resumed).toEqual({ path: '/requests/x', entries: [['type', 'endorse']] })
	})

	test('asks for the password only where there is no second factor', async () => {
		const clerk = entryAt(clerks, 0)
		const cookie = await cookieOf(clerk)
		const password = 'A password of the tests'
		expect((await ask(proof, cookie, '/sign-in/factor')).data).toMatchObject({
			hasFactor: false,
			again: true,
		})
		expect((await ask(prove, cookie, '/sign-in/factor', { password: 'wrong' })).data.problem).toBe(
			'passwordRefused',
		)
		expect((await ask(prove, cookie, '/sign-in/factor', { password })).status).toBe(303)
		await giveFactor(office.triage)
		const half = await halfCookieOf(office.triage)
		expect((await ask(prove, half, '/sign-in/factor', { password })).status).toBe(422)
	})
})
