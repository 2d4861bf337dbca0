import { expect, test } from 'vitest'
import { invitePerson } from '#app/domain/invite-person.server.ts'
import { listParkedNotices } from '#app/domain/list-parked-notices.server.ts'
import { retryNotice } from '#app/domain/retry-notice.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { everybody, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

async function aParkedNotice(email: string) {
	await invitePerson(office.administrator, {
		...{ name: 'P. Sample', email, title: '', language: 'en', role: 'administrator' },
		...{ stateIso3: undefined, authorityId: undefined, donor: '', regions: [] },
	})
	const parked = { status: 'parked', attempts: 8, lastError: 'refused' } as const
	return withActor(systemActor, async (tx) => {
		const { id } = await tx.notice.findFirstOrThrow({ where: { address: email } })
		await tx.notice.update({ where: { id }, data: parked })
		return id
	})
}

test('a message set aside is sent again when an administrator asks, once', async () => {
	const id = await aParkedNotice('parked@sample.example')
	const { rows } = await listParkedNotices(office.administrator)
	expect(rows).toMatchObject([{ id, recipient: 'parked@sample.example', attempts: 8, lastError: 'refused' }])
	expect(JSON.stringify(rows)).not.toContain('/invitation/')

	await retryNotice(office.administrator, id)
	const after = await listParkedNotices(office.administrator)
	expect(after.rows).toEqual([])
	expect(after.waiting).toBeGreaterThan(0)
	await expect(retryNotice(office.administrator, id)).rejects.toMatchObject({ code: 'conflict' })
	await expect(retryNotice(office.administrator, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
})

test('nobody but an administrator sees or sends them', async () => {
	for (const actor of everybody.filter(({ role }) => role !== 'administrator')) {
		await expect((async () => listParkedNotices(actor))()).rejects.toMatchObject({ code: 'refused' })
		await expect((async () => retryNotice(actor, 'any'))()).rejects.toMatchObject({ code: 'refused' })
	}
})
