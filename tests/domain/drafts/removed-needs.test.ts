import { describe, expect, test } from 'vitest'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { draftProgress } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { getTaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { MAX_REMOVED, removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { restoreNeed } from '#app/domain/drafts/removed-needs.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { draftWith } from '#tests/support/drafts.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { findNeed, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter } = ghana

describe('a removed need', () => {
	test('is restored as it was, with its id, at its place', async () => {
		const requestId = await aRequest({ needs: ['training', 'equipment', 'advisory'] })
		const before = await needsOf(requestId)
		const needId = before[1]?.id ?? ''
		await removeNeed(drafter, { requestId, needId })
		const { needs, removed } = await getTaskList(drafter, requestId)
		expect(needs.map(({ rank }) => rank)).toEqual([1, 2])
		expect(removed).toEqual([{ id: needId, kind: 'equipment', title: before[1]?.title, rank: 2 }])

		await restoreNeed(drafter, { requestId, needId })
		const timeless = (rows: typeof before) => rows.map(({ updatedAt: _, ...row }) => row)
		expect(timeless(await needsOf(requestId))).toEqual(timeless(before))
		expect((await getTaskList(drafter, requestId)).removed).toEqual([])
		await expect(restoreNeed(drafter, { requestId, needId })).rejects.toMatchObject({ code: 'not-found' })
	})

	test('comes back after others have changed the order', async () => {
		const draft = await draftWith('abcde')
		await draft.remove('b')
		await draft.move('e', 1)
		await draft.restore('b')
		expect(await draft.order()).toBe('ebacd')
		for (const name of 'edcab') await draft.remove(name)
		await draft.restore('d')
		expect(await draft.order()).toBe('d')
		expect(await draft.ranks()).toEqual([1])
	})

	test('is kept with the latest ones: no draft carries an endless list', async () => {
		const requestId = await aRequest({ needs: [] })
		const removed: string[] = []
		for (let count = 0; count < MAX_REMOVED + 2; count++) {
			const { id } = await addNeed(drafter, { requestId, kind: 'advisory' })
			await removeNeed(drafter, { requestId, needId: id })
			removed.unshift(id)
		}
		const kept = (await getTaskList(drafter, requestId)).removed.map(({ id }) => id)
		expect(kept).toEqual(removed.slice(0, MAX_REMOVED))
	})

	test('comes back once when two people ask for it', async () => {
		const draft = await draftWith('abc')
		await draft.remove('a')
		const results = await Promise.allSettled([draft.restore('a'), draft.restore('a')])
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(await draft.order()).toBe('abc')
	})

	test('is no longer waited for, and is again when it comes back', async () => {
		const draft = await draftWith('abc')
		await draft.wait('b', 'a', 'c')
		await draft.remove('a')
		expect(await draft.first('b')).toEqual([draft.id('c')])
		await draft.restore('a')
		expect(await draft.first('b')).toEqual([draft.id('c'), draft.id('a')])
	})

	test.each(['ab', 'ba'])(
		'and one that waited for it find each other again, brought back as %s',
		async (way) => {
			for (const away of ['ab', 'ba']) {
				const draft = await draftWith('abc')
				await draft.wait('b', 'a')
				for (const name of away) await draft.remove(name)
				for (const name of way) await draft.restore(name)
				expect(await draft.ranks()).toEqual([1, 2, 3])
				expect(await draft.first('b')).toEqual([draft.id('a')])
			}
		},
	)

	test('gives the equipment its training back, unless another was chosen', async () => {
		const draft = await draftWith('abc', ['training', 'equipment', 'training'])
		const train = (name: string) =>
			saveNeedSection(drafter, {
				needId: draft.id('b'),
				section: 'equipment',
				values: { operators: 'TO_BE_TRAINED', trainingNeed: name && draft.id(name) },
			})
		const trainedBy = async () => (await findNeed(draft.id('b'))).answers.equipment?.trainingNeed
		await train('a')
		await draft.remove('a')
		expect(await trainedBy()).toBe('')
		await draft.restore('a')
		expect(await trainedBy()).toBe(draft.id('a'))
		await draft.remove('a')
		await train('c')
		await draft.restore('a')
		expect(await trainedBy()).toBe(draft.id('c'))
	})

	test('is seen and restored by no other person, and not after the draft was sent', async () => {
		const requestId = await aRequest({ needs: ['training', 'advisory'] })
		const needId = (await needsOf(requestId))[1]?.id ?? ''
		await removeNeed(drafter, { requestId, needId })
		await expect(restoreNeed(egypt.drafter, { requestId, needId })).rejects.toMatchObject({
			code: 'not-found',
		})
		await expect(restoreNeed(ghana.focalPoint, { requestId, needId })).rejects.toMatchObject({
			code: 'refused',
		})
		await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
		await expect(restoreNeed(drafter, { requestId, needId })).rejects.toMatchObject({ code: 'conflict' })
		const note = 'Please check the figures.'
		await requestStep(ghana.focalPoint, requestId, { type: 'returnForCorrection', note })
		expect((await getTaskList(drafter, requestId)).removed).toEqual([])
	})
})

describe('needs that wait for each other', () => {
	const wrongIn = async (requestId: string) => {
		const draft = await getDraft(drafter, requestId)
		const { needs } = draft
		const fields = new Map(
			draftProgress(draft).needs.map(({ id, sections }) => [id, sections.flatMap((s) => s.fields)]),
		)
		return needs.filter(({ id }) => fields.get(id)?.includes('dependsOn')).map(({ title }) => title[0])
	}

	test.each([
		['two', { a: 'b', b: 'a' }, ['a', 'b']],
		['three', { a: 'b', b: 'c', c: 'a' }, ['a', 'b', 'c']],
		['itself', { a: 'a' }, ['a']],
	])('in a circle of %s are not complete', async (_name, waits, wrong) => {
		const draft = await draftWith('abcd')
		for (const [name, other] of Object.entries(waits)) await draft.wait(name, other)
		await draft.wait('d', 'a')
		expect(await wrongIn(draft.requestId)).toEqual(wrong)
	})

	test('in a line are in order', async () => {
		const draft = await draftWith('abc')
		await draft.wait('a', 'b', 'c')
		await draft.wait('b', 'c')
		expect(await wrongIn(draft.requestId)).toEqual([])
	})

	test('cannot be those of another request', async () => {
		const draft = await draftWith('a')
		const other = await draftWith('b')
		const values = { title: 'aaaaa', dependsOn: [other.id('b')] }
		await saveNeedSection(drafter, { needId: draft.id('a'), section: 'need', values })
		expect(await wrongIn(draft.requestId)).toEqual(['a'])
	})
})
