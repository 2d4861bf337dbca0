import { randomBytes } from 'node:crypto'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { resealFactors, takeOneTimeCode } from '#app/domain/accounts/sign-in/one-time-code.server.ts'
import { newBackupCodes, takeBackupCode } from '#app/domain/accounts/sign-in/second-factor.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { action as prove } from '#app/routes/sign-in_.factor/route.tsx'
import { office } from '#tests/support/people.ts'
import { ask, codeAt, giveFactor, halfCookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { officer, triage, approver } = office
const newKey = () => randomBytes(32).toString('base64')

const keys = vi.hoisted((): { FACTOR_KEY?: string; FACTOR_KEY_BEFORE?: string } => ({}))
vi.mock('#app/platform/env.server.ts', async (load) => {
	const { env, ...others } = await load<typeof import('#app/platform/env.server.ts')>()
	const get = (_: object, name: keyof typeof env) => (name in keys ? Reflect.get(keys, name) : env[name])
	return { ...others, env: new Proxy({}, { get }) }
})
afterEach(() => vi.restoreAllMocks())

async function giveCodes(personId: string) {
	const { shown, kept } = await newBackupCodes()
	await look((tx) =>
		tx.backupCode.createMany({
			data: kept.map((code, index) => ({
				id: `${personId} ${index}`,
				personId,
				code,
				createdAt: new Date(),
			})),
		}),
	)
	return shown
}
const sealsOf = () =>
	look(async (tx) => [
		...(await tx.factor.findMany()).map(({ secret }) => secret),
		...(await tx.backupCode.findMany()).map(({ code }) => code),
	])

test('everything is sealed anew with another key, which opens it when the one before has gone', async () => {
	await giveFactor(officer)
	const [code = ''] = await giveCodes(officer.id)
	const before = await sealsOf()
	Object.assign(keys, { FACTOR_KEY: newKey() })
	expect(await resealFactors()).toEqual({
		factors: { sealed: 1, unchanged: 0 },
		backupCodes: { sealed: 10, unchanged: 0 },
	})
	expect(await resealFactors()).toMatchObject({ factors: { sealed: 0, unchanged: 1 } })
	const after = await sealsOf()
	expect(new Set([...before, ...after]).size).toBe(22)

	Object.assign(keys, { FACTOR_KEY_BEFORE: keys.FACTOR_KEY, FACTOR_KEY: newKey() })
	expect(await resealFactors()).toMatchObject({ backupCodes: { sealed: 10 } })
	delete keys.FACTOR_KEY_BEFORE
	expect(await takeOneTimeCode(officer.id, await codeAt())).toBe(true)
	expect(await takeBackupCode(officer.id, code)).toBe(true)
})

test('a seal whose key has gone ends the command instead of losing what it holds', async () => {
	Object.assign(keys, { FACTOR_KEY: newKey() })
	await giveFactor(triage)
	const [seal] = await look((tx) => tx.factor.findMany({ where: { personId: triage.id } }))
	Object.assign(keys, { FACTOR_KEY: newKey() })
	await expect(resealFactors()).rejects.toThrow(/is not known/)
	expect(await look((tx) => tx.factor.findMany({ where: { personId: triage.id } }))).toEqual([seal])
	await look((tx) => tx.factor.deleteMany({}))
	await look((tx) => tx.backupCode.deleteMany({}))
})

test('no code and no key comes into the log or into the events of the door', async () => {
	await giveFactor(approver)
	const lines: string[] = []
	const stream = new Writable({
		write(chunk, _, done) {
			lines.push(String(chunk))
			done()
		},
	})
	const heard = pino({ level: 'trace' }, stream)
	for (const level of ['info', 'warn', 'error', 'debug'] as const)
		vi.spyOn(log, level).mockImplementation(heard[level].bind(heard))
	const cookie = await halfCookieOf(approver)
	const code = await codeAt()
	const typed = ['918273', 'ABCDE-FGHJK', '{"id":"made-up-passkey"}']
	for (const one of typed.slice(0, 2)) await ask(prove, cookie, '/sign-in/factor', { code: one })
	await ask(prove, cookie, '/sign-in/factor', { passkey: typed[2] ?? '' })
	expect((await ask(prove, cookie, '/sign-in/factor', { code })).status).toBe(303)
	const events = await look((tx) => tx.signInEvent.findMany())
	expect(events.length).toBeGreaterThan(3)
	const written = JSON.stringify([lines, events])
	for (const secret of [...typed, 'made-up-passkey', code]) expect(written).not.toContain(secret)
})
