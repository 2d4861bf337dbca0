import { beforeAll, expect, test } from 'vitest'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import { makeFixtures } from '#tests/matrix/fixtures.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { get } from './send.ts'

useWorld()
const app = useWholeApp()
const cookies = new Map<string, string>()
let things: Awaited<ReturnType<typeof makeFixtures>>
beforeAll(async () => {
	things = await makeFixtures()
	for (const person of [ghana.focalPoint, office.triage, office.administrator])
		cookies.set(person.id, await cookieOf(person))
})

const fieldsOf = (page: string) =>
	[...page.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).filter((tag) => /name="[^"]*[pP]assword/.test(tag))

test('every field for a password hides it, and takes what is pasted or filled in', async () => {
	const pages: [string, string][] = [
		['/sign-in', ''],
		[`/invitation/${things.links?.token}`, ''],
		['/account/password', cookies.get(ghana.focalPoint.id) ?? ''],
	]
	for (const [path, cookie] of pages) {
		const { status, text } = await get(app.address + path, cookie)
		expect(status, path).toBe(200)
		const fields = fieldsOf(text)
		expect(fields.length, path).toBeGreaterThan(0)
		for (const field of fields) {
			expect(field, path).toMatch(/type="password"/)
			expect(field, path).toMatch(/autocomplete="(current|new)-password"/i)
			expect(field, path).not.toMatch(/onpaste|readonly|disabled|value="[^"]|autocomplete="off"/i)
		}
	}
})

const typed = '  Zwölf Möwen пьют чай 十二只海鸥 and nothing else at all, they said 4 times  '

test('a password is what was typed: no blank, case or character of it is changed or cut off', async () => {
	const { id } = ghana.drafter
	const times = { createdAt: new Date(), updatedAt: new Date() }
	const password = await hashPassword(typed)
	await look((tx) =>
		tx.account.createMany({
			data: { id: newId(), accountId: id, userId: id, providerId: 'credential', password, ...times },
		}),
	)
	expect(typed.length).toBeGreaterThan(64)
	const others = [
		typed.trim(),
		typed.toLowerCase(),
		typed.slice(0, 72),
		typed.slice(0, 64),
		typed.normalize('NFD'),
	]
	const request = () =>
		new Request('http://site.example/sign-in', { headers: { 'x-client-address': '192.0.2.9' } })
	for (const other of others.filter((one) => one !== typed)) {
		await signInDatabase().rateLimit.deleteMany()
		expect((await openSession(request(), emailOf(ghana.drafter), other)).outcome, other).toBe('refused')
	}
	expect((await openSession(request(), emailOf(ghana.drafter), typed)).outcome).toBe('opened')
})

test('signing out is on every page of somebody who is signed in', async () => {
	const pages = routes.filter(({ path }) => path && !path.includes(':') && !/[*.]|^dev|^health/.test(path))
	let seen = 0
	for (const cookie of cookies.values())
		for (const { path } of pages) {
			const { status, text } = await get(`${app.address}/${path}`, cookie)
			if (status !== 200 || !text.startsWith('<!DOCTYPE html>')) continue
			seen += 1
			expect(text, path).toMatch(/<form[^>]*action="\/sign-out"/)
		}
	expect(seen).toBeGreaterThan(30)
})
