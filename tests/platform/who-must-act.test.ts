import { beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { drafter, focalPoint } = ghana
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const person of [drafter, focalPoint, egypt.drafter, egypt.focalPoint])
		cookies.set(person.id, `${await cookieOf(person)}; language=en`)
})

/** The text of the main part of a page, without its scripts. */
async function textOf(actor: Actor, path: string) {
	const { text } = await asker(app, cookies)(actor, path)
	return mainOf(text)
		.replace(/<script[\s\S]*?<\/script>/g, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
}

describe('an invitation to a joint need', () => {
	let needId: string
	beforeAll(async () => {
		needId = (await aNeed()).id
	})

	test('counts as an action of the invited focal point, and of nobody else', async () => {
		expect(await textOf(egypt.focalPoint, '/work')).toContain('No action is required')
		await inviteStates(focalPoint, { needId, states: ['EGY'] })
		const mine = await textOf(egypt.focalPoint, '/work')
		expect(mine).toContain('1 action is required')
		expect(mine).not.toContain('No action is required')
		expect(await textOf(egypt.focalPoint, '/work?done')).not.toContain('No action is required')
		expect(await textOf(egypt.drafter, '/work')).toContain('No action is required')
	})

	test('once accepted, counts as an action of the drafter who adds the part', async () => {
		const { id } = await inviteStates(focalPoint, { needId: (await aNeed()).id, states: ['EGY'] })
		await acceptInvitation(egypt.focalPoint, id)
		expect(await textOf(egypt.drafter, '/work')).toContain('1 action is required')
	})

	test('that a drafter proposed counts as an action of the focal point who sends it', async () => {
		const before = await textOf(focalPoint, '/work')
		expect(before).toContain('No action is required')
		const own = await aNeed()
		await inviteStates(drafter, { needId: own.id, states: ['EGY'] })
		const mine = await textOf(focalPoint, '/work')
		expect(mine).toContain('1 action is required')
		expect(mine).toContain('Send invitations')
		expect(await textOf(drafter, '/work')).not.toContain('Send invitations')
	})
})
