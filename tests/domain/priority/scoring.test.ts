import { describe, expect, test } from 'vitest'
import { setMatchingSetting } from '#app/domain/matching/matching-settings.server.ts'
import { getScoring } from '#app/domain/priority/get-scoring.server.ts'
import { scoreAgain } from '#app/domain/priority/score-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'

import { everybody, ghana, office } from '#tests/support/people.ts'
import {
	administrator,
	approver,
	entriesOf,
	officer,
	opinions,
	otherOfficer,
	score,
	toScore,
	triage,
	typesOf,
} from '#tests/support/scores.ts'
import { findNeed, needStep, needsOf } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { defaultPriorityWeights } from '#workflows/priority/criteria.ts'

useWorld()

describe('two officers who score a need', () => {
	test('see nothing of each other before the round is settled, and everything after', async () => {
		const { id } = await aNeed()
		const secret = opinions(3, {}, 'Only for my own eyes.')
		expect(await score(officer, id, secret)).toBe('waiting')

		for (const other of [triage, approver]) {
			const shown = await getScoring(other, id)
			expect(shown).toMatchObject({ state: 'waiting', scored: 1, own: null, rounds: [], priority: null })
			expect(JSON.stringify(shown)).not.toContain('my own eyes')
			const raw = await withActor(
				other,
				(tx) => tx.$queryRaw`select * from priority_score where need_id = ${id}`,
			)
			expect(raw).toEqual([])
		}
		expect((await getScoring(officer, id)).own).toEqual(secret)
		expect((await findNeed(id)).priority).toBeNull()

		expect(await score(triage, id, opinions(3, { harm: 1 }))).toBe('settled')
		expect((await findNeed(id)).priority).toBe(70)
		const { rounds, priority } = await getScoring(approver, id)
		expect(priority).toBe(70)
		expect(rounds).toMatchObject([
			{
				round: 1,
				priority: 70,
				scores: [
					{ officer: officer.name, total: 75 },
					{ officer: triage.name, total: 65 },
				],
			},
		])
		for (const { total, parts } of rounds[0]?.scores ?? [])
			expect(parts.reduce((sum, { share }) => sum + share * 100, 0)).toBe(total * 100)
		expect(rounds[0]?.scores[0]?.parts[0]).toMatchObject({ comment: 'Only for my own eyes.' })
	})

	test('need a third when they are far apart', async () => {
		const { id } = await aNeed()
		await score(officer, id, opinions(4))
		expect(await score(triage, id, opinions(3))).toBe('third')
		expect((await findNeed(id)).priority).toBeNull()
		expect(await getScoring(triage, id)).toMatchObject({ state: 'third', scored: 2, rounds: [] })
		// A closer score after the gap is known settles nothing.
		expect(await score(triage, id, opinions(4))).toBe('third')
		expect(await toScore(approver, id)).toBe('third')
		expect(await toScore(triage, id)).toBeNull()
		expect(await score(approver, id, opinions(1))).toBe('settled')
		expect((await findNeed(id)).priority).toBe(75)
		expect(await typesOf(id)).toEqual([
			'need.scored',
			'need.scored',
			'need.thirdScoreAsked',
			'need.scored',
			'need.scored',
			'need.prioritySettled',
		])
	})

	test('leave no points in the audit before the end, and nothing at all for the State', async () => {
		const { id, requestId } = await aNeed()
		await score(officer, id, opinions(3))
		await score(triage, id, opinions(3, { harm: null }))
		const told = (await entriesOf(id)).filter(({ type }) => /[sS]cored|ettled/.test(type))
		expect(told.map(({ type, internal, event }) => [type, internal, event])).toEqual([
			['need.scored', true, { round: 1 }],
			['need.scored', true, { round: 1 }],
			['need.prioritySettled', true, { round: 1, priority: 72.5, scores: 2 }],
		])
		const { entries } = await getHistory(ghana.focalPoint, requestId)
		expect(JSON.stringify(entries)).not.toMatch(/scored|priority/i)
		expect((await getHistory(triage, requestId)).entries.map(({ event }) => event)).toContain('scored')
	})
})

test('an unknown fact counts as the middle and is flagged, and many of them offer the State help', async () => {
	const { id } = await aNeed()
	await score(officer, id, opinions(null))
	await score(triage, id, opinions(2))
	const [first, second] = (await getScoring(approver, id)).rounds[0]?.scores ?? []
	expect(first).toMatchObject({ total: 50, missing: 8, muchMissing: true })
	expect(second).toMatchObject({ total: 50, missing: 0, muchMissing: false })
})

describe('an officer', () => {
	test('may change the own score until the round is settled; the same one twice changes nothing', async () => {
		const { id } = await aNeed()
		await score(officer, id, opinions(4))
		expect(await score(officer, id, opinions(3))).toBe('waiting')
		expect(await score(officer, id, opinions(3))).toBe('waiting')
		expect(await typesOf(id)).toEqual(['need.scored', 'need.scored'])
		await score(triage, id, opinions(3))
		expect(await score(triage, id, opinions(3))).toBe('settled')
		expect((await findNeed(id)).priority).toBe(75)
		for (const late of [officer, approver])
			await expect(score(late, id, opinions(1))).rejects.toMatchObject({
				code: 'conflict',
				reason: 'roundSettled',
			})
	})

	test('with an interest gives no score and is not asked for one', async () => {
		const { id } = await aNeed()
		const sheet = opinions(2)
		for (const own of [{ nationality: 'GHA' }, { recusedFrom: ['GHA'] }]) {
			await expect(score({ ...officer, ...own }, id, sheet)).rejects.toMatchObject({ reason: 'notRecused' })
			expect(await toScore({ ...officer, ...own }, id)).toBeNull()
			expect((await getScoring({ ...officer, ...own }, id)).closed).toBe('notRecused')
		}
		const proposed = await aNeed({ status: 'proposed' })
		const byProgramme = { ...triage, recusedFrom: [programmes.training] }
		await expect(score(byProgramme, proposed.id, sheet)).rejects.toMatchObject({ reason: 'notRecused' })
	})

	test('scores only what a programme is sought for', async () => {
		const requestId = await aRequest({ status: 'review' })
		const [pending] = await needsOf(requestId)
		const confirmed = await aNeed({ status: 'confirmed' })
		for (const id of [pending?.id ?? '', confirmed.id]) {
			await expect(score(officer, id, opinions(2))).rejects.toMatchObject({ reason: 'notScored' })
			expect(await toScore(officer, id)).toBeNull()
		}
	})

	test('scores needs of their own region, and others find nothing there', async () => {
		const { id } = await aNeed()
		const scorers = [officer, triage, approver]
		for (const person of everybody.filter((each) => !scorers.includes(each))) {
			await expect(score(person, id, opinions(2))).rejects.toMatchObject({ code: 'not-found' })
			await expect(getScoring(person, id)).rejects.toMatchObject({ code: 'not-found' })
		}
		expect(await toScore(otherOfficer, id)).toBeNull()
		expect((await listWork(office.dueDiligence)).toScore.rows).toEqual([])
	})
})

test('a changed setting leaves existing scores unchanged, and applies from the next round', async () => {
	const { id } = await aNeed()
	const sheet = opinions(0, { harm: 4 })
	await score(officer, id, sheet)
	const harmOnly = Object.fromEntries(Object.keys(defaultPriorityWeights).map((name) => [name, 0]))
	expect(await setMatchingSetting(administrator, 'matching.priority', { ...harmOnly, harm: 1 })).toBe(true)
	// Within a round all scores use the same weights.
	expect(await score(triage, id, sheet)).toBe('settled')
	expect((await findNeed(id)).priority).toBe(20)
	await scoreAgain(triage, { needId: id, round: 1, reason: 'Weighed otherwise.' })
	await score(officer, id, sheet, 2)
	expect(await setMatchingSetting(administrator, 'matching.priority')).toBe(true)
	expect(await setMatchingSetting(administrator, 'priority.gap', 0)).toBe(true)
	expect(await score(triage, id, opinions(0, { harm: 3 }), 2)).toBe('third')
	expect(await setMatchingSetting(administrator, 'priority.gap')).toBe(true)
	await score(approver, id, sheet, 2)
	expect((await getScoring(triage, id)).rounds).toMatchObject([
		{ priority: 91.67, scores: [{ total: 100 }, { total: 75 }, { total: 100 }] },
		{ priority: 20, scores: [{ total: 20 }, { total: 20 }] },
	])
})

test('the database itself takes no score for another officer, and none after the end', async () => {
	const { id, requestId } = await aNeed()
	const row = {
		needId: id,
		requestId,
		round: 1,
		scores: {},
		weights: defaultPriorityWeights,
		total: 0,
		submittedAt: new Date(),
	}
	const add = (actor: Actor, officerId: string) =>
		withActor(actor, (tx) => tx.priorityScore.createMany({ data: { ...row, id: newId(), officerId } }))
	await expect(add(triage, officer.id)).rejects.toThrow()
	await expect(add(ghana.focalPoint, ghana.focalPoint.id)).rejects.toThrow()
	await score(officer, id, opinions(2))
	await score(triage, id, opinions(2))
	await expect(add(approver, approver.id)).rejects.toThrow()
	const changed = await withActor(officer, (tx) =>
		tx.priorityScore.updateMany({ where: { needId: id }, data: { total: 100 } }),
	)
	expect(changed.count).toBe(0)
})

test('the list of work asks each officer once, the longest waiting first', async () => {
	const { id } = await aNeed()
	expect(await toScore(officer, id)).toBe('first')
	await score(officer, id, opinions(2))
	expect(await toScore(officer, id)).toBeNull()
	expect(await toScore(triage, id)).toBe('first')
	await score(triage, id, opinions(2))
	expect(await toScore(approver, id)).toBeNull()
	const { rows } = (await listWork(triage)).toScore
	expect(rows.every(({ path }) => path.endsWith('/priority'))).toBe(true)
	expect(rows.map(({ since }) => since.getTime())).toEqual(
		rows.map(({ since }) => since.getTime()).sort((one, other) => one - other),
	)
})

test('the rest of a divided need is as urgent as the whole was', async () => {
	const { id, requestId } = await aNeed({ status: 'proposed' })
	await score(officer, id, opinions(3))
	await score(triage, id, opinions(3))
	const { quantity, minimumQuantity } = await findNeed(id)
	const part = Math.max(minimumQuantity ?? 1, (quantity ?? 2) - 1)
	await needStep(office.manager, id, { type: 'offerPart', quantity: part, reason: 'The room is small.' })
	const rest = (await needsOf(requestId)).find((need) => need.id !== id)
	expect(rest).toMatchObject({ priority: 75, priorityRound: 1 })
	expect(await getScoring(triage, rest?.id ?? '')).toMatchObject({ scoredAs: id, rounds: [], priority: 75 })
})
