import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { connected } from '#app/platform/database/database.server.ts'
import { emailOf, ghana } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { cookieOfAnswer, forgetAttempts, password, tryToSignIn, withPassword } from './sign-in.ts'

useWorld()
const app = useWholeApp()
const shared = '127.0.7.7'
useSettings({ SHARED_NETWORKS: ['127.0.7.0/24'] })
const owner = emailOf(ghana.drafter)
const here = '127.0.0.1'

beforeAll(() => withPassword(ghana.drafter))
beforeEach(() => forgetAttempts([here, shared], [owner]))
afterAll(() => forgetAttempts([here, shared], [owner]))

const signIn = (typed: string, email = owner, network = here, headers = {}) =>
	tryToSignIn(app.address, email, typed, { network, headers })

/** Guesses at so many addresses without an account. */
async function guessAtMany(count: number, network = here) {
	const statuses = []
	for (let at = 0; at < count; at += 1)
		statuses.push((await signIn('guess', `nobody${at}@sample.example`, network)).status)
	return statuses
}
/** Counts what is asked of the database while `work` runs. */
async function statementsOf(work: () => Promise<unknown>) {
	const spies = [connected().pool, connected().reads].map((pool) => vi.spyOn(pool, 'connect'))
	await work()
	return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
}

test('sign-ins that succeed do not count against those who share the address', async () => {
	for (let at = 0; at < 25; at += 1) expect((await signIn(password)).status).toBe(303)
	expect(new Set(await guessAtMany(20))).toEqual(new Set([422]))
	expect((await signIn(password)).status).toBe(429)
})

test('a network that the operator names as shared may make ten times as many', async () => {
	expect(new Set(await guessAtMany(30, shared))).toEqual(new Set([422]))
	expect((await signIn(password, owner, shared)).status).toBe(303)
})

test.each(['network', 'account'] as const)(
	'a refusal of one %s is repeated without the database, in the language of the reader and with the time to wait',
	async (kind) => {
		if (kind === 'network') await guessAtMany(21)
		else for (let at = 0; at < 6; at += 1) await signIn(`guess ${at}`)
		const typed = new URLSearchParams({ email: owner, password: 'guess' })
		const refused = (language: string) =>
			fetch(`${app.address}/sign-in`, {
				method: 'POST',
				body: typed,
				headers: { origin: app.address, 'accept-language': language },
			})
		await refused('en') // the page is made
		const asked = await statementsOf(async () => {
			const answer = await refused('en')
			expect(answer.status).toBe(429)
			expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
			const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
			const text = await answer.text()
			expect(text).toContain(catalogues.en.common.errors.tooMany.title)
			expect(text).not.toContain('prepared-nonce')
			if (text.includes('nonce=')) expect(text).toContain(String(nonce))
		})
		expect(asked).toBe(0)
		for (const language of languages) {
			const answer = await refused(language)
			expect([answer.status, answer.headers.get('content-language')]).toEqual([429, language])
			expect(await answer.text()).toContain(catalogues[language].common.errors.tooMany.title)
		}
	},
)

test('a form that is not refused arrives whole', async () => {
	for (let at = 0; at < 6; at += 1) await signIn(`guess ${at}`)
	expect((await signIn('guess', 'somebody@sample.example')).status).toBe(422)
})

test('a made-up name of a browser is no way around it', async () => {
	const own = await signIn(password)
	await guessAtMany(21)
	const made = `browser=${'A'.repeat(22)}.${'B'.repeat(22)}`
	const asked = await statementsOf(async () => {
		expect((await tryToSignIn(app.address, owner, password, { cookie: made })).status).toBe(429)
	})
	expect(asked).toBe(0)
	const cookie = cookieOfAnswer(own.cookies)
	expect((await tryToSignIn(app.address, owner, password, { cookie })).status).toBe(303)
})
