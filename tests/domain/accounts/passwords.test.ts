import { beforeAll, describe, expect, test } from 'vitest'
import {
	changePassword,
	commonPasswords,
	findPasswordLink,
	setNewPassword,
	weaknessOf,
} from '#app/domain/accounts/passwords.server.ts'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { askForNewPassword } from '#app/domain/accounts/sign-in/account-links.server.ts'
import { newPassword } from '#app/forms/password.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { isPassword } from '#app/platform/sign-in/auth.server.ts'
import {
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
import { useWorld } from '#tests/support/world.ts'

useWorld()

const owner = { name: 'Kwabena Owusu-Ansah', email: 'k.owusu@immigration.example' }
const fresh = 'seven green rivers under a bridge'
const errorsOf = (password: string, repeated = password) =>
	newPassword.safeParse({ password, repeated }).error?.issues.map(({ message }) => message) ?? []
const keptPassword = async (id: string) =>
	String((await asOwner('select password from account where user_id = $1', [id]))[0]?.password)

describe('a password', () => {
	test('is judged by its length alone: 8 at least, 64 and 256 are fine, in any script, with blanks', () => {
		expect(errorsOf('7 chars')).toEqual(['tooShort'])
		for (const text of [
			'8 chars!',
			'x'.repeat(64),
			'x'.repeat(256),
			'  two  blanks  ',
			'пароль из слов',
			'八个汉字的密码啊',
		])
			expect(errorsOf(text)).toEqual([])
		expect(errorsOf('x'.repeat(257))).toEqual(['tooLong'])
		expect(errorsOf('🙂🙂🙂🙂')).toEqual(['tooShort'])
		expect(errorsOf(fresh, `${fresh} `)).toEqual(['notTheSame'])
	})

	test('is none of the common ones, in whatever letters', async () => {
		expect((await commonPasswords()).size).toBeGreaterThan(3000)
		for (const text of [
			'password',
			'PassWord',
			'qwertyuiop',
			'baseball',
			'ｐａｓｓｗｏｒｄ',
			'aaaaaaaaaaaaaaa',
			'abcabcabcabc',
		])
			expect(await weaknessOf(text, owner), text).toBe('commonPassword')
	})

	test('is not made of the name or address of its owner, nor of words of the site', async () => {
		for (const text of ['Owusu-Ansah', 'kwabena 2026', 'k.owusu@immigration.example', 'OWUSU1234567'])
			expect(await weaknessOf(text, owner), text).toBe('ownNamePassword')
		for (const text of [
			'smuggling-migrants',
			'TechnicalAssistance1',
			'UNODC-2026-Owusu',
			'مساعدة تهريب المهاجرين',
		])
			expect(await weaknessOf(text, owner), text).toBe('siteWordPassword')
		for (const text of [
			fresh,
			'the migrants of my street sing',
			'correct horse battery staple',
			'Owusu walks seven miles',
		])
			expect(await weaknessOf(text, owner), text).toBeNull()
	})
})

describe('who changes a password', () => {
	beforeAll(async () => {
		for (const person of [ghana.focalPoint, egypt.focalPoint, office.officer]) await giveAccount(person)
	})

	test('has to know the present one; all other sessions end, this one stays, and the owner is told', async () => {
		const [here, elsewhere] = [await openWindow(ghana.focalPoint), await openWindow(ghana.focalPoint)]
		const wrong = { present: 'not the present one', password: fresh }
		await expect(changePassword(here.actor, wrong)).rejects.toMatchObject({
			errors: { present: 'wrongPassword' },
		})
		const weak = { present: rightPassword, password: 'baseball' }
		await expect(changePassword(here.actor, weak)).rejects.toMatchObject({
			errors: { password: 'commonPassword' },
		})
		expect(await isOpen(elsewhere)).toBe(true)

		await changePassword(here.actor, { present: rightPassword, password: fresh })
		expect(await isPassword(await keptPassword(ghana.focalPoint.id), fresh)).toBe(true)
		expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false])
		const letters = await lettersTo({ personId: ghana.focalPoint.id })
		expect(letters.map(({ template }) => template)).toEqual(['passwordChanged'])
		const events = await asOwner(`select kind from sign_in_event where person_id = $1`, [ghana.focalPoint.id])
		expect(events.map(({ kind }) => kind)).toEqual(['passwordRefused', 'passwordChanged'])
		const audit = await withActor(systemActor, (tx) =>
			tx.auditEntry.findMany({ where: { type: 'password.changed' } }),
		)
		expect(JSON.stringify(audit)).not.toContain('argon2')
	})

	test('gives the second factor again, if there is one', async () => {
		const { actor } = await openWindow(office.officer)
		const session = { ...present(actor.session, 'session'), hasFactor: true }
		const before = { ...actor, session: { ...session, confirmedAt: new Date(Date.now() - 16 * 60_000) } }
		const change = { present: rightPassword, password: fresh }
		await expect(changePassword(before, change)).rejects.toMatchObject({ reason: 'confirmAnew' })
		expect(await isPassword(await keptPassword(office.officer.id), rightPassword)).toBe(true)
	})

	test('cannot guess the present one in an open window', async () => {
		const { actor } = await openWindow(egypt.focalPoint)
		const guess = () =>
			changePassword(actor, { present: 'a guess', password: fresh }).catch(({ errors }) => errors)
		for (let time = 0; time < 5; time += 1) expect(await guess()).toEqual({ present: 'wrongPassword' })
		expect(await guess()).toEqual({ present: 'tooManyTries' })
		await expect(changePassword(actor, { present: rightPassword, password: fresh })).rejects.toMatchObject({
			errors: { present: 'tooManyTries' },
		})
	})
})

describe('a forgotten password', () => {
	const asked = (email: string, network = newNetwork()) =>
		askForNewPassword(
			new Request('http://site.example/', { headers: { 'x-client-address': network } }),
			email,
		)
	const { drafter } = ghana
	const linkFor = (id: string) => linkIn({ personId: id }, 'passwordLink')
	const rows = async () => Number((await asOwner('select count(*) from account_link'))[0]?.count)

	beforeAll(async () => {
		for (const person of [drafter, egypt.drafter, egypt.mission]) await giveAccount(person)
	})

	test('is replaced by a link that works once, and ends every session', async () => {
		const window = await openWindow(drafter)
		expect(await asked(` ${emailOf(drafter).toUpperCase()}`)).toBe(true)
		const token = await linkFor(drafter.id)
		expect(token).toMatch(/^[\w-]{43}$/)
		expect(JSON.stringify(await asOwner('select * from account_link'))).not.toContain(token)
		expect(await findPasswordLink(token)).toEqual({ email: emailOf(drafter), name: drafter.name })

		await expect(setNewPassword(token, 'baseball')).rejects.toMatchObject({
			errors: { password: 'commonPassword' },
		})
		const request = new Request(`http://site.example/sign-in/new-password/${token}`)
		const clicks = await Promise.allSettled([
			setNewPassword(token, fresh, request),
			setNewPassword(token, fresh, request),
		])
		expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(await isOpen(window)).toBe(false)
		expect(await isPassword(await keptPassword(drafter.id), fresh)).toBe(true)
		expect(await findPasswordLink(token)).toBeNull()
		expect((await lettersTo({ personId: drafter.id })).map(({ template }) => template)).toEqual([
			'passwordLink',
			'passwordChanged',
		])
		const [event] = await asOwner(`select path from sign_in_event where detail = 'link'`)
		expect(event?.path).toBe('/sign-in/new-password/[removed]')
	})

	test('opens nothing by a link that expired, was replaced, is of another kind, or never existed', async () => {
		await asked(emailOf(egypt.drafter))
		const first = await linkFor(egypt.drafter.id)
		await asked(emailOf(egypt.drafter))
		const second = await linkFor(egypt.drafter.id)
		expect([await findPasswordLink(first), await findPasswordLink('made-up')]).toEqual([null, null])
		await atTime(new Date(Date.now() + 59 * 60_000), async () =>
			expect(await findPasswordLink(second)).not.toBeNull(),
		)
		await atTime(new Date(Date.now() + 61 * 60_000), async () => {
			expect(await findPasswordLink(second)).toBeNull()
			await expect(setNewPassword(second, fresh)).rejects.toMatchObject({ code: 'not-found' })
		})
		await asOwner(`update account_link set purpose = 'address'`)
		expect(await findPasswordLink(second)).toBeNull()
	})

	test('gets the same answer for an unknown address and a suspended person, and nothing is stored', async () => {
		await asOwner('update person set suspended_at = now() where id = $1', [egypt.mission.id])
		const before = await rows()
		expect(await asked('nobody@nowhere.example')).toBe(true)
		expect(await asked(emailOf(egypt.mission))).toBe(true)
		expect(await rows()).toBe(before)
		expect(await lettersTo({ personId: egypt.mission.id })).toEqual([])
	})

	test('sends five letters to one address in five minutes, and says no more of it', async () => {
		await giveAccount(office.donor)
		for (let time = 0; time < 8; time += 1) expect(await asked(emailOf(office.donor))).toBe(true)
		expect(await lettersTo({ personId: office.donor.id })).toHaveLength(5)
	})

	test('is asked for twenty times from one network', async () => {
		const answers: boolean[] = []
		for (let time = 0; time < 21; time += 1) answers.push(await asked(`x${time}@nowhere.example`, '10.7.7.7'))
		expect(answers).toEqual([...Array(20).fill(true), false])
	})

	test('lets its owner in who was kept out by those who guessed', async () => {
		const email = await giveAccount(office.triage)
		const from = (network: number) =>
			new Request('http://site.example/', { headers: { 'x-client-address': `10.2.0.${network}` } })
		for (let time = 0; time < 6; time += 1) await openSession(from(time), email, 'wrong')
		expect((await openSession(from(9), email, rightPassword)).outcome).toBe('tooOften')
		await asked(email)
		await setNewPassword(await linkFor(office.triage.id), fresh)
		expect(await openSession(from(9), email, fresh)).toMatchObject({ outcome: 'opened', owesFactor: true })
	})
})
