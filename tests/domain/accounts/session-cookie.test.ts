import { beforeAll, expect, test } from 'vitest'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { sessionOf } from '#app/platform/sign-in/auth.server.ts'
import { findVisitor } from '#app/platform/sign-in/visitor.server.ts'
import { askedBy, giveAccount, openWindow } from '#tests/support/accounts.ts'
import { ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(() => giveAccount(ghana.drafter))

const signedIn = () => openWindow(ghana.drafter)
const visitorBy = (cookie: string) => findVisitor(askedBy(cookie))
const change = (cookie: string, to: (value: string) => string) => {
	const [name, value = ''] = cookie.split(/=(.*)/s)
	return `${name}=${to(value)}`
}

test('the library signs a session in, and its cookie is read as the library reads it', async () => {
	const { cookie, id } = await signedIn()
	expect((await sessionOf(askedBy(cookie)))?.id).toBe(id)
	expect((await visitorBy(cookie))?.actor).toMatchObject({ id: ghana.drafter.id, session: { id } })
})

test('a cookie with a changed token or signature, or a foreign one, opens nothing', async () => {
	const { cookie } = await signedIn()
	const bad: ((value: string) => string)[] = [
		(value) => `x${value.slice(1)}`,
		(value) => value.replace(/\.[^.]{4}/, '.AAAA'),
		(value) => value.split('.')[0] ?? '',
		(value) => `${value}%`,
		(value) => `${value}é`,
		() => '.',
		() => '%E0%A4%A',
		() => '',
	]
	for (const to of bad) {
		const changed = change(cookie, to)
		expect([changed, await visitorBy(changed)]).toEqual([changed, null])
	}
	expect(await visitorBy(cookie)).not.toBeNull()
})

test('a session that has ended, or was ended, opens nothing', async () => {
	const { cookie, id } = await signedIn()
	const until = (expiresAt: Date) => signInDatabase().session.update({ where: { id }, data: { expiresAt } })
	await until(new Date(Date.now() - 1))
	expect(await visitorBy(cookie)).toBeNull()
	await until(new Date(Date.now() + 60_000))
	expect(await visitorBy(cookie)).not.toBeNull()
	await signInDatabase().session.delete({ where: { id } })
	expect(await visitorBy(cookie)).toBeNull()
})
