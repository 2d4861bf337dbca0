import { describe, expect, test } from 'vitest'
import { action as enrol, loader as enrolment } from '#app/routes/sign-in_.enrol/route.tsx'
import { asOwner } from '#tests/support/database.ts'
import { addPerson } from '#tests/support/more-people.ts'
import { ghana } from '#tests/support/people.ts'
import {
	ask,
	codeAt,
	giveFactor,
	halfCookieOf,
	keyIn,
	noticesOf,
	renewedCookie,
	visitorOf,
} from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
let made = 0
const people = Array.from({ length: 12 }, (_, index) =>
	addPerson({ ...ghana.focalPoint, id: `ghana.focalPoint.${index}` }),
)
const nextPerson = () => entryAt(people, made++)

describe('setting up a second factor', () => {
	test('begins with a key, takes its first code, and shows ten backup codes once', async () => {
		const person = nextPerson()
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
		const person = nextPerson()
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
		const person = nextPerson()
		const cookie = await halfCookieOf(person)
		await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
		const first = keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))
		await ask(enrol, cookie, '/sign-in/enrol', { step: 'start' })
		const second = keyIn(await ask(enrolment, cookie, '/sign-in/enrol'))
		expect(second).not.toBe(first)
		const code = await codeAt(0, first)
		expect((await ask(enrol, cookie, '/sign-in/enrol', { step: 'confirm', code })).status).toBe(422)
		await asOwner(`update factor set created_at = created_at - interval '61 minutes' where person_id = $1`, [
			person.id,
		])
		const late = { step: 'confirm', code: await codeAt(0, second) }
		expect(await ask(enrol, cookie, '/sign-in/enrol', late)).toMatchObject({
			status: 409,
			data: { problem: 'expired' },
		})
	})

	test('does not bypass an existing factor', async () => {
		const person = nextPerson()
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
		const cookie = await halfCookieOf(nextPerson())
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
