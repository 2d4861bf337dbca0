import { describe, expect, test } from 'vitest'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'

import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { type Fingerprint, fingerprint } from '#app/forms/fingerprint.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { peopleOfState } from '#tests/support/people.ts'
import { needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter } = peopleOfState.ghana
const colleague = { ...drafter, id: 'ghana.colleague' }

/** A draft with a rights page that two people have open. */
async function opened(section: RequestSection = 'rights') {
	const requestId = await aRequest()
	const values = (await getDraft(drafter, requestId)).answers[section] ?? {}
	const drawn: Fingerprint[] = [fingerprint(values)]
	const save = (actor: typeof drafter, changes: Record<string, unknown>) =>
		saveRequestSection(actor, { requestId, section, values: { ...values, ...changes }, drawn })
	return {
		requestId,
		values,
		save,
		stored: async () => (await getDraft(drafter, requestId)).answers[section],
	}
}

describe('two people who save at the same moment', () => {
	test('both keep their words in different fields', async () => {
		const { save, stored, values } = await opened()
		const saved = await Promise.all([
			save(drafter, { oversight: 'Written by one' }),
			save(colleague, { sustainability: 'Written by the other' }),
		])
		expect(saved.flatMap(({ conflicts }) => conflicts)).toEqual([])
		expect(await stored()).toEqual({
			...values,
			oversight: 'Written by one',
			sustainability: 'Written by the other',
		})
	})

	test('in the same field: one is stored and the other is asked', async () => {
		const { save, stored } = await opened()
		const saved = await Promise.all([
			save(drafter, { oversight: 'one', sustainability: 'mine' }),
			save(colleague, { oversight: 'other' }),
		])
		expect(saved.flatMap(({ conflicts }) => conflicts)).toEqual(['oversight'])
		const [first] = saved
		expect(await stored()).toMatchObject({
			oversight: first.conflicts.length === 0 ? 'one' : 'other',
			sustainability: 'mine',
		})
	})

	test('twenty at once lose nothing', async () => {
		const { save, requestId } = await opened()
		const { answersRevision } = await getDraft(drafter, requestId)
		await Promise.all(
			Array.from({ length: 20 }, (_, index) => save(index % 2 ? drafter : colleague, { oversight: 'same' })),
		)
		expect((await getDraft(drafter, requestId)).answersRevision).toBe(answersRevision + 20)
	})

	test('also in a need', async () => {
		const requestId = await aRequest()
		const [need] = await needsOf(requestId)
		const needId = need?.id ?? ''
		const read = async () => (await getDraft(drafter, requestId)).needs[0]?.answers.need ?? {}
		const values = await read()
		const save = (changes: Record<string, unknown>) =>
			saveNeedSection(drafter, {
				needId,
				section: 'need' as const,
				values: { ...values, ...changes },
				drawn: [fingerprint(values)],
			})
		await Promise.all([save({ title: 'A new title' }), save({ statement: 'A new statement' })])
		const now = { title: 'A new title', statement: 'A new statement' }
		expect(await read()).toEqual({ articles: [], alreadyDelivered: '', ...values, ...now })
		expect((await needsOf(requestId))[0]).toMatchObject({ title: 'A new title' })
	})
})

test('lists go on showing the last good title while the title is not good', async () => {
	const { save, requestId, values } = await opened('about')
	await save(drafter, { title: 'x'.repeat(400) })
	const draft = await getDraft(drafter, requestId)
	expect(draft.title).toBe(values.title)
	expect(draft.answers.about?.title).toBe('x'.repeat(400))
})

test('a draft that was sent meanwhile is not written any more', async () => {
	const { save, requestId, stored, values } = await opened()
	await withActor(systemActor, (tx) =>
		tx.request.updateMany({ where: { id: requestId }, data: { status: 'awaitingEndorsement' } }),
	)
	await expect(save(drafter, { oversight: 'late' })).rejects.toMatchObject({ reason: 'impossible' })
	expect(await stored()).toEqual(values)
})
