import { expect, test } from 'vitest'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { listDrafts } from '#app/domain/drafts/get-draft.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

test('the list is empty until a draft is begun', async () => {
	expect(await listDrafts(egypt.drafter)).toMatchObject({ drafts: [], more: false })
})

test('the drafts of the own State stand in it, the last changed first, with what is missing', async () => {
	const then = new Date('2026-03-01T10:00:00Z')
	const complete = await atTime(then, () => aRequest())
	const begun = await aRequest({ needs: [] })
	await addNeed(ghana.drafter, { requestId: begun, kind: 'training' })
	await aRequest({ status: 'awaitingEndorsement' })
	await aRequest({ state: 'egypt' })

	const { drafts, now } = await atTime(new Date('2026-03-04T10:00:00Z'), () => listDrafts(ghana.drafter))
	expect(now).toEqual(new Date('2026-03-04T10:00:00Z'))
	expect(drafts.map(({ id }) => id)).toEqual([begun, complete])
	expect(drafts[1]).toMatchObject({
		begunBy: ghana.drafter.name,
		createdAt: then,
		updatedAt: then,
		needs: 1,
		missing: { answers: 0, ready: true },
	})
	expect(drafts[0]?.needs).toBe(1)
	expect(drafts[0]?.missing.ready).toBe(false)
	// Title, theme, type and description of the need.
	expect(drafts[0]?.missing.answers).toBe(4)
	expect(Object.keys(drafts[0] ?? {})).not.toContain('answers')
})

test('a long list says that there are more', async () => {
	for (let count = 0; count < 21; count++) await aRequest({ state: 'egypt', needs: [] })
	const { drafts, more } = await listDrafts(egypt.drafter)
	expect(drafts).toHaveLength(20)
	expect(more).toBe(true)
})

test('drafts are a matter of the drafters', async () => {
	await expect(async () => listDrafts(ghana.focalPoint)).rejects.toMatchObject({ code: 'refused' })
})
