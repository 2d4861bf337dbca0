import { generate } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { takeOneTimeCode } from '#app/domain/accounts/sign-in/one-time-code.server.ts'
import { takeBackupCode } from '#app/domain/accounts/sign-in/second-factor.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { seal } from '#app/platform/keys/sealed.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import { sampleFactorSecret } from '#prisma/seed/sample-accounts.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { get, post } from './send.ts'
import { cookieOfAnswer, forgetAttempts, password, tryToSignIn, withPassword } from './sign-in.ts'

useWorld()
const app = useWholeApp()
const { drafter, focalPoint } = ghana

beforeAll(async () => {
	// The files before it in the same process have failed to sign in from this address.
	await forgetAttempts(['127.0.0.1'], [drafter, focalPoint, office.triage].map(emailOf))
	for (const person of [drafter, focalPoint, office.triage]) await withPassword(person)
	for (const { id } of [focalPoint, office.triage])
		await signInDatabase().factor.create({
			data: {
				id: newId(),
				personId: id,
				secret: seal(sampleFactorSecret),
				createdAt: new Date(),
				confirmedAt: new Date(),
			},
		})
})

const signIn = async (email: string, cookie = '') => {
	const { status, cookies } = await tryToSignIn(app.address, email, password, { cookie })
	expect(status).toBe(303)
	return cookieOfAnswer(cookies)
}
const opens = async (cookie: string) => (await get(`${app.address}/work`, cookie)).status === 200
const sessionIn = (cookie: string) => /(?:^|; )([\w-]*session)=([^;]+)/.exec(cookie)?.slice(1) ?? []

test('a session that somebody planted before is not the one that is opened', async () => {
	const [name = ''] = sessionIn(await signIn(emailOf(drafter)))
	const planted = `${name}=planted.${'A'.repeat(43)}%3D`
	const cookie = await signIn(emailOf(drafter), planted)
	expect(sessionIn(cookie)[1]).not.toContain('planted')
	expect(await opens(cookie)).toBe(true)
	expect(await opens(planted)).toBe(false)
})

test('whoever signs in anew leaves the session of before behind, also somebody else’s', async () => {
	const mine = await signIn(emailOf(drafter))
	const after = await signIn(emailOf(drafter), mine)
	expect([await opens(mine), await opens(after)]).toEqual([false, true])
})

test('an old cookie opens nothing after its owner has signed out', async () => {
	const cookie = await signIn(emailOf(drafter))
	const other = await signIn(emailOf(drafter))
	expect(await opens(cookie)).toBe(true)
	await post(`${app.address}/sign-out`, cookie, {})
	expect([await opens(cookie), await opens(other)]).toEqual([false, true])
})

test('a cookie is worth nothing with one character changed, its signature left off or another’s put on', async () => {
	const [name = '', value = ''] = sessionIn(await signIn(emailOf(drafter)))
	const [, other = ''] = sessionIn(await signIn(emailOf(drafter)))
	const [token = '', signature = ''] = decodeURIComponent(value).split('.')
	const theirs = decodeURIComponent(other).split('.')[1] ?? ''
	const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
	for (const forged of [
		`${changed}.${signature}`,
		token,
		`${token}.`,
		`${token}.${theirs}`,
		`.${signature}`,
		'',
	])
		expect(await opens(`${name}=${encodeURIComponent(forged)}`), forged).toBe(false)
	expect(await opens(`${name}=${value}`)).toBe(true)
})

test('a session token is as hard to guess as 128 bits, and no two are the same', async () => {
	await signIn(emailOf(drafter))
	const tokens = (await signInDatabase().session.findMany()).map(({ token }) => token)
	expect(new Set(tokens).size).toBe(tokens.length)
	for (const token of tokens) expect(token.length * Math.log2(62)).toBeGreaterThan(128)
})

const codeNow = () => generate({ secret: sampleFactorSecret, epoch: Math.floor(Date.now() / 1000) })
const freshCodes = () => signInDatabase().factor.updateMany({ data: { lastStep: 0 } })

test('the session of a password alone opens no page, and the proof gives it another token', async () => {
	await freshCodes()
	const half = await signIn(emailOf(focalPoint))
	expect(await opens(half)).toBe(false)
	const answer = await post(`${app.address}/sign-in/factor`, half, { code: await codeNow(), next: '/work' })
	expect(answer.status).toBe(303)
	const whole = [
		...half.split('; ').filter((pair) => !/session=/.test(pair)),
		...answer.headers.getSetCookie().map((line) => line.split(';')[0]),
	].join('; ')
	expect([await opens(half), await opens(whole)]).toEqual([false, true])
})

test('a one-time code that was used is refused in another session, and of ten at once one passes', async () => {
	await freshCodes()
	const code = await codeNow()
	const taken = await Promise.all(Array.from({ length: 10 }, () => takeOneTimeCode(focalPoint.id, code)))
	expect(taken.filter(Boolean)).toHaveLength(1)
	const half = await signIn(emailOf(focalPoint))
	expect((await post(`${app.address}/sign-in/factor`, half, { code, next: '/work' })).status).toBe(422)
	expect(await opens(half)).toBe(false)
})

test('a code works only for the person it belongs to, even at the same moment', async () => {
	await freshCodes()
	await signInDatabase().factor.updateMany({
		where: { personId: office.triage.id },
		data: { secret: seal('KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU') },
	})
	expect(await takeOneTimeCode(office.triage.id, await codeNow())).toBe(false)
	expect(await takeOneTimeCode(focalPoint.id, await codeNow())).toBe(true)
})

test('a backup code works once, also when it is sent five times at once', async () => {
	const code = 'ABCDE23456'
	await signInDatabase().backupCode.create({
		data: {
			id: newId(),
			personId: focalPoint.id,
			code: seal(await hashPassword(code)),
			createdAt: new Date(),
		},
	})
	const taken = await Promise.all(Array.from({ length: 5 }, () => takeBackupCode(focalPoint.id, code)))
	expect(taken.filter(Boolean)).toHaveLength(1)
	expect(await takeBackupCode(focalPoint.id, code)).toBe(false)
})

test('codes are guessed no more than five times, from however many sessions', async () => {
	await freshCodes()
	await signInDatabase().rateLimit.deleteMany()
	const sessions = [await signIn(emailOf(focalPoint)), await signIn(emailOf(focalPoint))]
	const statuses = []
	for (let at = 0; at < 12; at += 1) {
		const sent = { code: String(100_000 + at), next: '/work' }
		statuses.push((await post(`${app.address}/sign-in/factor`, sessions[at % 2] ?? '', sent)).status)
	}
	expect(statuses.slice(5).every((status) => status === 429)).toBe(true)
	const right = { code: await codeNow(), next: '/work' }
	expect((await post(`${app.address}/sign-in/factor`, sessions[0] ?? '', right)).status).toBe(429)
})
