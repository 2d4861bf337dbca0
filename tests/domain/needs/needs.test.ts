import { describe, expect, test } from 'vitest'
import { addNeed, copyNeed, MAX_NEEDS } from '#app/domain/drafts/add-need.server.ts'
import { getTaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { draftWith } from '#tests/support/drafts.ts'
import { ghana } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { findNeed, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter } = ghana
const titled = (title: string) => `${title} (copy)`
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('the order of needs', () => {
	test.each([
		['c', 'up', 'acbd'],
		['b', 'down', 'acbd'],
		['a', 'up', 'abcd'],
		['d', 'down', 'abcd'],
		['d', 1, 'dabc'],
		['a', 3, 'bcad'],
		['a', 99, 'bcda'],
		['c', 0, 'cabd'],
	] as const)('%s goes to %s: %s', async (name, to, order) => {
		const draft = await draftWith('abcd')
		await draft.move(name, to)
		expect(await draft.order()).toBe(order)
		expect(await draft.ranks()).toEqual([1, 2, 3, 4])
	})

	test('has no gap and no double when two people change it at once', async () => {
		const draft = await draftWith('abcdef')
		await Promise.allSettled([
			draft.move('f', 1),
			draft.move('a', 6),
			draft.remove('c'),
			draft.move('c', 2),
			draft.move('b', 'down'),
			draft.move('e', 'up'),
			draft.remove('d'),
			draft.restore('d'),
			copyNeed(drafter, { requestId: draft.requestId, needId: draft.id('a'), titled }),
		])
		const ranks = await draft.ranks()
		expect(ranks).toEqual(upTo(ranks.length))
	})

	test('of needs that two people remove at once: removed once, and the slower one learns of it', async () => {
		const draft = await draftWith('abc')
		const results = await Promise.allSettled([draft.remove('b'), draft.remove('b')])
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(await draft.order()).toBe('ac')
		await expect(draft.move('b', 1)).rejects.toMatchObject({ code: 'not-found' })
	})
})

describe('a copy', () => {
	test('says the same under a marked title, comes last and waits for the same needs', async () => {
		const requestId = await aRequest({ needs: ['training', 'equipment'] })
		const [first, source] = await needsOf(requestId)
		const { answers } = present(source)
		const needId = source?.id ?? ''
		const dependsOn = [first?.id ?? '']
		await saveNeedSection(drafter, { needId, section: 'need', values: { ...answers.need, dependsOn } })
		const { id } = await copyNeed(drafter, { requestId, needId, titled })

		const before = await findNeed(needId)
		const copy = await findNeed(id)
		const same = ['kind', 'themes', 'taType', 'quantity', 'minimumQuantity', 'status'] as const
		for (const name of same) expect(copy[name]).toEqual(before[name])
		const title = `${before.title} (copy)`
		expect(copy).toMatchObject({ title, rank: 3 })
		const told = before.answers
		expect(copy.answers).toEqual({ ...told, need: { ...told.need, title } })
		expect(copy.answers.need?.dependsOn).toEqual(dependsOn)
	})

	test('has a title that fits, whatever its length and characters', async () => {
		const { requestId, id } = await draftWith('a')
		const values = { title: '\u{1F6A2}'.repeat(75) }
		await saveNeedSection(drafter, { needId: id('a'), section: 'need', values })
		const { id: copied } = await copyNeed(drafter, { requestId, needId: id('a'), titled })
		expect((await findNeed(copied)).title).toBe(`${'\u{1F6A2}'.repeat(71)} (copy)`)
	})

	test('of a need without a title has none', async () => {
		const { requestId } = await draftWith('')
		const { id: needId } = await addNeed(drafter, { requestId, kind: 'advisory' })
		const { id } = await copyNeed(drafter, { requestId, needId, titled })
		expect(await findNeed(id)).toMatchObject({ title: '', kind: 'advisory', rank: 2 })
	})
})

describe('a request of twenty needs', () => {
	test('takes no other one: added, copied or brought back', async () => {
		const draft = await draftWith('abcdefghijklmnopqrst')
		const { requestId } = draft
		expect(await draft.ranks()).toEqual(upTo(MAX_NEEDS))
		const refused = { code: 'invalid', reason: 'tooMany' }
		await expect(addNeed(drafter, { requestId, kind: 'training' })).rejects.toMatchObject(refused)
		await expect(copyNeed(drafter, { requestId, needId: draft.id('a'), titled })).rejects.toMatchObject(
			refused,
		)
		await draft.remove('a')
		await addNeed(drafter, { requestId, kind: 'training' })
		await expect(draft.restore('a')).rejects.toMatchObject(refused)
		expect(await draft.ranks()).toEqual(upTo(MAX_NEEDS))
		expect((await getTaskList(drafter, requestId)).removed).toHaveLength(1)
	})

	test('copied to at the same moment stops at twenty', async () => {
		const draft = await draftWith('abcdefghijklmnopqr')
		const { requestId, id } = draft
		const copies = upTo(4).map(() => copyNeed(drafter, { requestId, needId: id('a'), titled }))
		const results = await Promise.allSettled(copies)
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
		expect(await draft.ranks()).toEqual(upTo(MAX_NEEDS))
	})
})
