import { expect, test, vi } from 'vitest'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { findVisitor } from '#app/platform/sign-in/visitor.server.ts'
import { askedBy, giveAccount, pairsOf, rightPassword } from '#tests/support/accounts.ts'
import { ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

// Before the environment is read.
vi.hoisted(() => {
	process.env.APP_URL = 'https://site.example'
})
useWorld()

test('on https every cookie is of this host alone, for all of its pages, and goes over https only', async () => {
	const email = await giveAccount(ghana.drafter)
	const opened = await openSession(askedBy('', '/sign-in'), email, rightPassword)
	if (opened.outcome !== 'opened') throw new Error('not signed in')
	expect(opened.cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-session', '__Host-browser'])
	for (const cookie of opened.cookies) {
		for (const part of [/; ?Secure/i, /; ?HttpOnly/i, /; ?SameSite=Lax/i, /; ?Path=\/(;|$)/i])
			expect(cookie).toMatch(part)
		expect(cookie).not.toMatch(/Domain=/i)
	}
	expect((await findVisitor(askedBy(pairsOf(opened.cookies))))?.actor.id).toBe(ghana.drafter.id)
	// A cookie that another host could set is ignored.
	const plain = pairsOf(opened.cookies).replaceAll('__Host-', '')
	expect(await findVisitor(askedBy(plain))).toBeNull()
})
