import { expect, test } from 'vitest'
import { acceptInvitation } from '#app/domain/people/find-invitation.server.ts'
import { inviteAdministrator } from '#app/domain/people/invite.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { look } from '#tests/support/steps.ts'

useDatabase()

const asked = (email: string, another = false) => ({
	name: 'First (sample)',
	email,
	language: 'en' as const,
	another,
})
const open = async ({ path }: { path: string }) => {
	const { email } = await acceptInvitation(path.replace('/invitation/', ''), 'a long enough password')
	const { id } = await look((tx) => tx.person.findUniqueOrThrow({ where: { email } }))
	return findActingPerson(id)
}

test('the first administrator of an empty product is invited by whoever runs it, and others only when it is said so', async () => {
	const link = await inviteAdministrator(asked('first@office.example'))
	const letters = await look((tx) => tx.notice.findMany({ where: { template: 'invitation' } }))
	expect(letters).toMatchObject([{ address: 'first@office.example', facts: { path: link.path } }])
	// There is no administrator until the first link is used, so a wrong address must not lock all out.
	const second = await inviteAdministrator(asked('right@office.example'))
	expect(await open(second)).toMatchObject({ role: 'administrator' })

	await expect(inviteAdministrator(asked('more@office.example'))).rejects.toMatchObject({
		reason: 'administratorThere',
	})
	await expect(inviteAdministrator(asked('right@office.example', true))).rejects.toMatchObject({
		errors: { email: 'alreadyUsed' },
	})
	expect(await open(await inviteAdministrator(asked('more@office.example', true)))).not.toBeNull()
})
