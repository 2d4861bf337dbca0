import { describe, expect, test } from 'vitest'
import { stagesOfNeed } from '#workflows/need/stages.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { stagesOfRequest } from '#workflows/request/stages.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { Move } from '#workflows/stage-line.ts'

const day = (of: number) => new Date(Date.UTC(2026, 0, of))
const move = (from: string, to: string, of: number): Move => ({ from, to, at: day(of) })

const moves: Move[] = []
const filed = { passed: false, submittedAt: day(1), needs: [], moves }
const said = (stages: readonly { stage: string; state: string }[]) =>
	stages.map(({ stage, state }) => `${stage} ${state}`)
const currentOf = (stages: readonly { stage: string; state: string }[]) =>
	stages.filter(({ state }) => state === 'current').map(({ stage }) => stage)

describe('the stages of a request', () => {
	test('have one present stage or an end in every status', () => {
		for (const status of requestWorkflow.states) {
			const stages = stagesOfRequest({ ...filed, status, needs: ['accepted'] })
			const ends = stages.filter(({ state }) => state === 'ended').length
			expect(currentOf(stages).length + ends).toBe(status === 'closed' ? 0 : 1)
		}
	})

	test('that are done have their days, and those ahead none', () => {
		const moves = [
			move('submitted', 'screening', 3),
			move('screening', 'review', 9),
			move('clarification', 'screening', 8),
		]
		const stages = stagesOfRequest({ ...filed, status: 'review', passed: true, moves })
		expect(stages.slice(0, 4)).toMatchObject([
			{ stage: 'submission', state: 'done', on: day(1) },
			{ stage: 'acknowledgement', state: 'done', on: day(3) },
			{ stage: 'screening', state: 'done', on: day(9) },
			{ stage: 'decisions', state: 'current', on: null },
		])
		expect(stages.slice(4).every(({ state, on }) => state === 'todo' && on === null)).toBe(true)
	})

	test('stay where they are while the State is asked', () => {
		for (const status of ['clarification', 'clearance', 'dormant'] as const) {
			expect(currentOf(stagesOfRequest({ ...filed, status }))).toEqual(['screening'])
			expect(currentOf(stagesOfRequest({ ...filed, status, passed: true }))).toEqual(['decisions'])
		}
	})

	test('count needs that are in two of them, and no others', () => {
		const active = { ...filed, status: 'active', passed: true } as const
		const mixed = stagesOfRequest({ ...active, needs: ['onHold', 'reserved', 'delivering', 'declined'] })
		expect(mixed.filter(({ needs }) => needs)).toMatchObject([
			{ stage: 'matching', state: 'current', needs: 2 },
			{ stage: 'delivery', state: 'current', needs: 1 },
		])
		const delivering = stagesOfRequest({ ...active, needs: ['delivering', 'evaluated'] })
		expect(said(delivering).slice(4)).toEqual(['matching done', 'delivery current', 'closure todo'])
		expect(delivering.every(({ needs }) => needs === null)).toBe(true)
		expect(currentOf(stagesOfRequest({ ...active, needs: ['evaluated'] }))).toEqual(['closure'])
		expect(currentOf(stagesOfRequest({ ...active, needs: [] }))).toEqual(['matching'])
	})

	test('of one that ended early are those that it completed and its status', () => {
		const withdrawn = { ...filed, status: 'withdrawn' } as const
		const endOf = (more: Partial<Parameters<typeof stagesOfRequest>[0]>) =>
			said(stagesOfRequest({ ...withdrawn, ...more }))
		expect(endOf({ submittedAt: null })).toEqual(['withdrawn ended'])
		expect(endOf({})).toEqual(['submission done', 'withdrawn ended'])
		expect(endOf({ moves: [move('submitted', 'screening', 2)] })).toHaveLength(3)
		expect(endOf({ passed: true })).toHaveLength(4)
		const moves = [move('approval', 'declined', 20)]
		const declined = stagesOfRequest({ ...filed, status: 'declined', passed: true, moves })
		expect(declined.slice(-2)).toMatchObject([
			{ stage: 'decisions', state: 'done', on: day(20) },
			{ stage: 'declined', state: 'ended', on: day(20) },
		])
	})

	test('of a closed one are done, with the day of its last closure', () => {
		const moves = [move('awaitingClosure', 'closed', 5), move('awaitingClosure', 'closed', 30)]
		const stages = stagesOfRequest({ ...filed, status: 'closed', passed: true, moves })
		expect(stages.every(({ state }) => state === 'done')).toBe(true)
		expect(stages.at(-1)).toMatchObject({ stage: 'closure', on: day(30) })
	})
})

describe('the stages of a need', () => {
	test('have one present stage, an end, or are all done', () => {
		for (const status of needWorkflow.states) {
			const stages = stagesOfNeed(status, [])
			const ends = stages.filter(({ state }) => state === 'ended').length
			expect(currentOf(stages).length + ends).toBe(status === 'evaluated' ? 0 : 1)
		}
	})

	test('that are done have the days of their moves', () => {
		const moves = [
			move('pending', 'accepted', 2),
			move('proposed', 'reserved', 5),
			move('startReview', 'confirmed', 9),
			move('reserved', 'confirmed', 7),
		]
		expect(stagesOfNeed('delivering', moves)).toMatchObject([
			{ stage: 'decision', state: 'done', on: day(2) },
			{ stage: 'matching', state: 'done', on: day(5) },
			{ stage: 'offer', state: 'done', on: day(7) },
			{ stage: 'delivery', state: 'current', on: null },
			{ stage: 'evaluation', state: 'todo', on: null },
		])
	})

	test('of one that ended early end with its status', () => {
		expect(said(stagesOfNeed('declined', [move('pending', 'declined', 3)]))).toEqual([
			'decision done',
			'declined ended',
		])
		expect(said(stagesOfNeed('withdrawn', []))).toEqual(['withdrawn ended'])
	})
})
