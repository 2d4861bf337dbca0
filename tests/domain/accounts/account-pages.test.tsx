import { assert, beforeAll, expect, test } from 'vitest'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { loader as account } from '#app/routes/account._index/route.tsx'
import { action as changeAddress } from '#app/routes/account.address/route.tsx'
import { action as confirm, loader as confirmPage } from '#app/routes/account.address_.$token/route.tsx'
import { action as changePassword, loader as passwordPage } from '#app/routes/account.password/route.tsx'
import {
	action as endSession,
	SessionTable,
	loader as sessions,
} from '#app/routes/account.sessions/route.tsx'
import { action as forgotten } from '#app/routes/sign-in_.forgotten/route.tsx'
import { action as reset, loader as resetPage } from '#app/routes/sign-in_.new-password.$token/route.tsx'
import { render } from '#tests/components/render.tsx'
import { askedBy, giveAccount, newNetwork, openWindow, rightPassword } from '#tests/support/accounts.ts'
import { answerOf } from '#tests/support/answers.ts'
import { egypt, emailOf, ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
beforeAll(async () => {
	for (const person of [ghana.drafter, ghana.mission, egypt.drafter]) await giveAccount(person)
})

const fresh = 'seven green rivers under a bridge'
const argsOf = (cookie: string, fields?: Record<string, string>, params = {}) => {
	const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
	const request = new Request(askedBy(cookie, '/account', { 'x-client-address': newNetwork() }), post)
	return { request, params, context: { nonce: '', requestId: '' } }
}
const goesTo = (answer: unknown) => answerOf(answer).location
const change = (present: string, password: string) => ({ present, password, repeated: password })

test('the account page shows the name, post, address and State of its owner', async () => {
	const { cookie } = await openWindow(ghana.drafter)
	expect(await account(argsOf(cookie))).toMatchObject({
		name: ghana.drafter.name,
		role: 'drafter',
		email: emailOf(ghana.drafter),
		state: 'Ghana',
	})
	expect(goesTo(await account(argsOf('')).catch((answer) => answer))).toBe('/sign-in?next=%2Faccount')
})

test('a password is changed after a proof of a quarter of an hour ago at most, and is carried nowhere', async () => {
	const { cookie, id } = await openWindow(ghana.mission)
	await signInDatabase().session.update({
		where: { id },
		data: { confirmedAt: new Date(Date.now() - 16 * 60_000) },
	})
	const proof = '/sign-in/factor?next=/account/password'
	expect(goesTo(await passwordPage(argsOf(cookie)).catch((answer) => answer))).toBe(proof)
	const sent = await changePassword(argsOf(cookie, change(rightPassword, fresh)))
	assert(sent instanceof Response)
	expect([sent.status, goesTo(sent), await sent.text()]).toEqual([303, proof, ''])

	await signInDatabase().session.update({ where: { id }, data: { confirmedAt: new Date() } })
	for (const [fields, errors] of [
		[change('wrong', fresh), { present: 'wrongPassword' }],
		[change(rightPassword, 'short'), { password: 'tooShort' }],
		[change(rightPassword, 'smuggling migrants'), { password: 'siteWordPassword' }],
	] as const) {
		const answer = await changePassword(argsOf(cookie, fields))
		expect(answer).toMatchObject({ init: { status: 422 } })
		expect(JSON.stringify(answer)).toContain(JSON.stringify(errors))
		expect(answer).not.toHaveProperty('data.problem.typed.present')
		expect(JSON.stringify(answer)).not.toContain(fields.password)
	}
	expect(goesTo(await changePassword(argsOf(cookie, change(rightPassword, fresh))))).toBe(
		'/account?done=password',
	)
})

test('sessions are shown in six languages, and one that has ended meanwhile causes no error', async () => {
	const here = await openWindow(egypt.drafter)
	const other = await openWindow(egypt.drafter)
	const shown = await sessions(argsOf(here.cookie))
	for (const language of languages) {
		const html = render(<SessionTable sessions={shown.sessions} />, language)
		expect(html).toMatch(/<bdi>.*Firefox.*<\/bdi>/)
		expect(html.match(/name="id"/g)).toHaveLength(1)
	}
	expect(goesTo(await endSession(argsOf(here.cookie, { id: other.id })))).toBe('/account/sessions?done=one')
	expect(await endSession(argsOf(here.cookie, { id: other.id }))).toEqual({ gone: true })
	expect(goesTo(await endSession(argsOf(here.cookie, {})))).toBe('/account/sessions?done=others')
})

test('a different address is asked for at the field, with typed values except the password', async () => {
	const { cookie } = await openWindow(ghana.drafter)
	const typed = { email: 'someone@gmail.com', present: rightPassword }
	const answer = await changeAddress(argsOf(cookie, typed))
	expect(answer).toMatchObject({
		init: { status: 422 },
		data: { errors: { anyway: 'freeMail' }, typed: { email: typed.email } },
	})
	expect(JSON.stringify(answer)).not.toContain(rightPassword)
	expect(goesTo(await changeAddress(argsOf(cookie, { ...typed, anyway: 'on' })))).toBe(
		'/account/address?done=asked',
	)
})

test('every link that cannot be used gets the same page', async () => {
	const made = { token: 'made-up' }
	const status404 = { init: { status: 404 } }
	expect(await resetPage(argsOf('', undefined, made))).toMatchObject(status404)
	expect(await confirmPage(argsOf('', undefined, made))).toMatchObject(status404)
	expect(await reset(argsOf('', { password: fresh, repeated: fresh }, made))).toMatchObject(status404)
	expect(await confirm(argsOf('', {}, made))).toMatchObject(status404)
})

test('a forgotten password gets the same answer for known and unknown addresses; an invalid address is reported at its field', async () => {
	for (const email of [emailOf(egypt.drafter), 'nobody@nowhere.example', 'no address at all'])
		expect(goesTo(await forgotten(argsOf('', { email })))).toBe('/sign-in/forgotten?sent')
	expect(await forgotten(argsOf('', { email: '' }))).toMatchObject({ init: { status: 422 } })
})
