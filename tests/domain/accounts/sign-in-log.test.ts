import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import {
	giveAccount,
	lettersTo,
	openWindow,
	pairsOf,
	signInAs,
	signInEventsOf,
} from '#tests/support/accounts.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(async () => {
	for (const person of [ghana.mission, egypt.drafter]) await giveAccount(person)
})
beforeEach(() => asOwner('delete from session'))

describe('the log of the door', () => {
	test('has who came in, by which way, and a message when it was by another browser than before', async () => {
		await asOwner('delete from sign_in_event')
		const first = await signInAs(ghana.mission)
		if (first.outcome !== 'opened') throw new Error('not signed in')
		await signInAs(ghana.mission, pairsOf(first.cookies))
		expect(await lettersTo({ personId: ghana.mission.id })).toEqual([])
		await signInAs(ghana.mission)
		expect((await lettersTo({ personId: ghana.mission.id })).map(({ template }) => template)).toEqual([
			'newSignIn',
		])
		expect((await signInEventsOf(ghana.mission)).map(({ kind }) => kind)).toEqual([
			'signedIn',
			'signedIn',
			'signedIn',
		])
	})

	test('has the pages that were refused to somebody, as far as that fills no log', async () => {
		const { cookie } = await openWindow(egypt.drafter)
		const refused = signedInLoader(async () => {
			throw new DomainError('refused', 'forbidden')
		})
		const missing = signedInAction(async () => {
			throw new DomainError('not-found')
		})
		const args = (post?: object) => ({
			request: new Request('http://site.example/requests/x', { headers: { cookie }, ...post }),
			context: { nonce: '', requestId: '' },
			params: {},
		})
		await expect(refused(args())).rejects.toBeDefined()
		await expect(
			missing(args({ method: 'POST', body: new URLSearchParams({ secret: 'typed' }) })),
		).rejects.toBeDefined()
		const events = (await signInEventsOf(egypt.drafter)).filter(({ kind }) => kind === 'accessRefused')
		expect(events).toEqual([
			{ kind: 'accessRefused', detail: 'forbidden', path: '/requests/x' },
			{ kind: 'accessRefused', detail: 'not-found', path: '/requests/x' },
		])
		for (let time = 0; time < 30; time += 1) await refused(args()).catch(() => undefined)
		const all = (await signInEventsOf(egypt.drafter)).filter(({ kind }) => kind === 'accessRefused')
		expect(all).toHaveLength(20)
	})
})
