import { describe, expect, test } from 'vitest'
import { getScoring } from '#app/domain/priority/get-scoring.server.ts'
import { scoreAgain } from '#app/domain/priority/score-need.server.ts'
import { aNeed } from '#tests/support/builders.ts'

import { approver, officer, opinions, score, triage, typesOf } from '#tests/support/scores.ts'
import { findNeed, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('at the same time', () => {
	test.each([
		['near each other', [3, 3] as const, 75],
		['far apart', [4, 1] as const, null],
	])('two second scores %s both count and settle once', async (_, [one, other], priority) => {
		for (const repeat of [1, 2, 3]) {
			const { id } = await aNeed()
			await Promise.all([score(officer, id, opinions(one)), score(triage, id, opinions(other))])
			const rows = await look((tx) => tx.priorityScore.findMany({ where: { needId: id } }))
			expect(rows, `time ${repeat}`).toHaveLength(2)
			expect((await findNeed(id)).priority).toBe(priority)
			const ends = (await typesOf(id)).filter((type) => type !== 'need.scored')
			expect(ends).toEqual([priority === null ? 'need.thirdScoreAsked' : 'need.prioritySettled'])
		}
	})

	test('three of them settle once with three scores, and a form sent twice counts once', async () => {
		const { id } = await aNeed()
		const sent = [officer, officer, triage, triage, approver, approver].map((actor, place) =>
			score(actor, id, opinions(([4, 1, 1] as const)[Math.floor(place / 2)] ?? 0)),
		)
		const ended = await Promise.allSettled(sent)
		const rows = await look((tx) => tx.priorityScore.findMany({ where: { needId: id } }))
		const { priority } = await findNeed(id)
		expect(priority).toBe(rows.reduce((sum, { total }) => sum + total, 0) / rows.length)
		expect((await typesOf(id)).filter((type) => type === 'need.prioritySettled')).toHaveLength(1)
		for (const end of ended)
			if (end.status === 'rejected') expect(end.reason).toMatchObject({ reason: 'roundSettled' })
	})
})

describe('a new round', () => {
	test('leaves the earlier one to be read, and begins blind again', async () => {
		const { id } = await aNeed()
		await score(officer, id, opinions(2, { harm: 3 }))
		const anew = { needId: id, round: 1, reason: 'The law was passed.' }
		await expect(scoreAgain(triage, anew)).rejects.toMatchObject({ code: 'conflict' })
		await score(triage, id, opinions(2))
		await expect(scoreAgain(officer, anew)).rejects.toMatchObject({ code: 'refused' })
		await expect(scoreAgain({ ...approver, nationality: 'GHA' }, anew)).rejects.toMatchObject({
			reason: 'notRecused',
		})
		expect(await scoreAgain(triage, anew)).toEqual({ round: 2 })
		await expect(scoreAgain(triage, anew)).rejects.toMatchObject({ code: 'conflict' })

		expect(await findNeed(id)).toMatchObject({ priority: null, priorityRound: 2 })
		await expect(score(officer, id, opinions(4))).rejects.toMatchObject({ reason: 'roundSettled' })
		await score(officer, id, opinions(4), 2)
		const shown = await getScoring(triage, id)
		expect(shown).toMatchObject({ round: 2, scored: 1, own: null })
		expect(shown.rounds).toMatchObject([{ round: 1, priority: 52.5, scores: [{}, {}] }])
		expect(await score(triage, id, opinions(4), 2)).toBe('settled')
		expect((await getScoring(triage, id)).rounds.map(({ priority }) => priority)).toEqual([100, 52.5])
	})
})
