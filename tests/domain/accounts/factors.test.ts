import { describe, expect, test } from 'vitest'
import { loader as state } from '#app/routes/account_.factors/route.tsx'
import { action as enrol, loader as enrolment } from '#app/routes/sign-in_.enrol/route.tsx'
import { loader as proof, action as prove } from '#app/routes/sign-in_.factor/route.tsx'
import { asOwner } from '#tests/support/database.ts'
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
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('factors', () => {
	let made = 0
	const people = Array.from({ length: 12 }, (_, index) =>
		addPerson({ ...ghana.focalPoint, id: `ghana.focalPoint.${index}` }),
	)
	const somebody = () => people[made++] as (typeof people)[number]

	describe('setting up a second factor', () => {
		test('begins with a key, takes its first code, and shows ten backup codes once', async () => {
			const person = somebody()
			const cookie = await halfCookieOf(person)
			expect((await visitorOf(cookie))?.owes).toBe('enrolment')
			expect((await ask(enrolment, cookie, '/sign-in/enrol')).data.pending).toBeNull()
			const begun = await ask(enrol, cookie, '/sign-in/enrol', { step: 'start', next: '/requests' })
			expect(begun).toMatchObject({ status: 303, location: '/sign-in/enrol?next=%2Frequests' })

			const page = await ask(enrolment, cookie, '/sign-in/enrol')
			expect(page.data.pending.key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
			expect(page.data.pending.uri).toMatch(/^otpauth:\/\/totp\/TA%20requests:/)
			const wrong = await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code: '000000' })
			expect(wrong).toMatchObject({ status: 422, data: { problem: 'refused', codes: null } })
			expect(keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))).toBe(keyIn(page))
			expect((await visitorOf(cookie))?.owes).toBe('enrolment')

			const code = await codeAt(0, keyIn(page))
			const done = await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code, next: '/requests' })
			expect(done.data.codes).toHaveLength(10)
			expect(await visitorOf(cookie)).toBeNull()
			expect((await visitorOf(renewedCookie(done)))?.owes).toBeNull()
			expect(await noticesOf(person.id)).toContain('factorEnrolled')

			const codes = done.data.codes.join(' ')
			const unticked = await ask(enrol, renewedCookie(done), '/sign-in/enrol', { step: 'kept', codes })
			expect(unticked).toMatchObject({ status: 422, data: { codes: done.data.codes } })
			const kept = { step: 'kept', kept: 'on', codes, next: '/requests' }
			expect((await ask(enrol, renewedCookie(done), '/sign-in/enrol', kept)).location).toBe('/requests')
		})

		test('keeps the key sealed and the codes hashed', async () => {
			const person = somebody()
			const cookie = await halfCookieOf(person)
			await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
			const key = keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))
			const code = await codeAt(0, key)
			const { data } = await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })
			const rows = await asOwner(
				'select secret as text from factor where person_id = $1 union all select code from backup_code where person_id = $1',
				[person.id],
			)
			expect(rows).toHaveLength(11)
			const text = JSON.stringify(rows)
			for (const secret of [key, ...data.codes, ...data.codes.map((one: string) => one.replace('-', ''))])
				expect(text).not.toContain(secret)
		})

		test('forgets a key after an hour, and a new beginning replaces it', async () => {
			const person = somebody()
			const cookie = await halfCookieOf(person)
			await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
			const first = keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))
			await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
			const second = keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))
			expect(second).not.toBe(first)
			const code = await codeAt(0, first)
			expect((await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })).status).toBe(422)
			await asOwner(
				`update factor set created_at = created_at - interval '61 minutes' where person_id = $1`,
				[person.id],
			)
			const late = { step: 'confirm', code: await codeAt(0, second) }
			expect(await ask(enrol, cookie, '/sign-in/enrol', late)).toMatchObject({
				status: 409,
				data: { problem: 'expired' },
			})
		})

		test('is no way around a factor that is there', async () => {
			const person = somebody()
			await giveFactor(person)
			const cookie = await halfCookieOf(person)
			const answers = [
				await ask(enrolment, cookie, '/sign-in/enrol'),
				await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' }),
				await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code: await codeAt() }),
			]
			for (const { location } of answers) expect(location).toBe('/sign-in/factor?next=%2Fsign-in%2Fenrol')
			expect(await look((tx) => tx.factor.count({ where: { personId: person.id } }))).toBe(1)
		})

		test('carries a form that waits to its end', async () => {
			const cookie = await halfCookieOf(somebody())
			const told = await ask(enrol, cookie, '/sign-in/enrol?resume=/requests/new', { title: 'A, "b" & ü' })
			const { path, entries } = told.data.waiting.kept
			expect(told).toMatchObject({ status: 401, data: { waiting: { next: '/requests/new' } } })
			const carried = { path, entries, next: '/requests/new' }
			const begun = await ask(enrol, cookie, '/sign-in/enrol', { ...carried, step: 'start' })
			expect(begun.data.waiting.kept).toEqual({ path, entries })
			const code = await codeAt(0, keyIn(await ask(enrolment, cookie, '/sign-in/enrol')))
			const done = await ask(enrol, cookie, '/sign-in/enrol', { ...carried, step: 'confirm', code })
			const kept = await ask(enrol, renewedCookie(done), '/sign-in/enrol', {
				...carried,
				step: 'kept',
				kept: 'on',
			})
			expect(kept.data.resumed).toEqual({ path: '/requests/new', entries: [['title', 'A, "b" & ü']] })
		})
	})
})

describe('factors proof', () => {
	let made = 0
	const people = Array.from({ length: 12 }, (_, index) =>
		addPerson({ ...ghana.focalPoint, id: `ghana.focalPoint.${index}` }),
	)
	const somebody = () => people[made++] as (typeof people)[number]
	const clerks = Array.from({ length: 1 }, (_, index) =>
		addPerson({ ...ghana.drafter, id: `clerk.${index}` }),
	)

	describe('the proof', () => {
		test('takes a code in its half minute and in those beside it, each once', async () => {
			const person = somebody()
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

		test('gives the session another token: the cookie of before is worth nothing', async () => {
			const person = somebody()
			await giveFactor(person)
			const cookie = await halfCookieOf(person)
			const passed = await ask(prove, cookie, '/sign-in/factor', { code: await codeAt() })
			const renewed = renewedCookie(passed)
			expect(renewed).not.toBe(cookie)
			expect(passed.cookies[0]).toMatch(/HttpOnly/i)
			expect(await visitorOf(cookie)).toBeNull()
			expect(await visitorOf(renewed)).toMatchObject({ owes: null })
			const anew = await ask(prove, renewed, '/sign-in/factor', { code: await codeAt(1) })
			expect(await visitorOf(renewed)).toBeNull()
			expect(await visitorOf(renewedCookie(anew))).toMatchObject({ owes: null })
		})

		test('of two sessions with the same code at once lets one in', async () => {
			const person = somebody()
			await giveFactor(person)
			const cookies = [await halfCookieOf(person), await halfCookieOf(person)]
			const code = await codeAt()
			const answers = await Promise.all(cookies.map((one) => ask(prove, one, '/sign-in/factor', { code })))
			expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
		})

		test('takes a backup code once, however it is typed, and tells when few are left', async () => {
			const person = somebody()
			const cookie = await halfCookieOf(person)
			await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
			const code = await codeAt(0, keyIn(await ask(enrolment, cookie, '/sign-in/enrol')))
			const { data } = await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })
			const [first, ...others] = data.codes as string[]
			const half = await halfCookieOf(person)
			const typed = ` ${first?.toLowerCase().replace('-', ' ')} `
			expect((await ask(prove, half, '/sign-in/factor', { code: typed })).status).toBe(303)
			const again = await halfCookieOf(person)
			expect((await ask(prove, again, '/sign-in/factor', { code: typed })).status).toBe(422)
			expect(await noticesOf(person.id)).not.toContain('backupCodesLow')
			let latest = await ask(prove, again, '/sign-in/factor', { code: others[0] as string })
			for (const one of others.slice(1, 6))
				latest = await ask(prove, renewedCookie(latest), '/sign-in/factor', { code: one })
			expect(await noticesOf(person.id)).toContain('backupCodesLow')
			expect((await ask(state, renewedCookie(latest), '/account/factors')).data.factor).toMatchObject({
				codesLeft: 3,
				fewCodes: true,
			})
		})

		test('keeps the waiting form through a wrong code', async () => {
			const person = somebody()
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

		test('is the password where there is no factor, and only there', async () => {
			const [clerk] = clerks as [(typeof clerks)[number]]
			const cookie = await cookieOf(clerk)
			const password = 'A password of the tests'
			expect((await ask(proof, cookie, '/sign-in/factor')).data).toMatchObject({
				hasFactor: false,
				anew: true,
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
})
