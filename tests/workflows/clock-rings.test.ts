import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, dayAt, dueDate, isoOf, startOf } from '#workflows/clock/calendar.ts'
import { dueOf, stagesWithTarget, targetOf } from '#workflows/clock/due.ts'
import { ringsOf } from '#workflows/clock/rings.ts'
import { calendarDays, type Run } from '#workflows/clock/runs.ts'
import { durations } from '#workflows/clock/view.ts'
import { type TargetName, targets, targetsOf } from '#workflows/targets.ts'
import { calendars, moments } from './clock-arbitraries.ts'

test('a day begins a moment after the day before has ended, on whatever clocks', () => {
	fc.assert(
		fc.property(moments, calendars, (moment, calendar) => {
			const day = dayAt(moment, calendar)
			const start = startOf(day, calendar)
			expect(dayAt(start, calendar)).toBe(day)
			expect(dayAt(new Date(start.getTime() - 1000), calendar)).toBe(day - 1)
		}),
	)
})

test('one holiday more never makes anything due earlier, and by few days later', () => {
	fc.assert(
		fc.property(moments, fc.integer({ min: 1, max: 60 }), calendars, moments, (from, days, calendar, off) => {
			const before = dueDate(from, days, calendar)
			const after = dueDate(from, days, {
				...calendar,
				holidays: [...calendar.holidays, isoOf(dayAt(off, calendar))],
			})
			expect(after.getTime()).toBeGreaterThanOrEqual(before.getTime() - DAY / 24)
			expect(dueDate(from, days + 1, calendar).getTime()).toBeGreaterThanOrEqual(after.getTime() - DAY / 24)
		}),
	)
})

test('rings come one after the other, each until the next, and none that is due before it began to be', () => {
	const stages = fc.constantFrom(...stagesWithTarget)
	fc.assert(
		fc.property(stages, moments, calendars, (stage, startedAt, calendar) => {
			const target = targets[targetOf({ stage }) as TargetName]
			const due = dueOf([{ party: 'office', stage, startedAt, stoppedAt: null }], calendar) as Date
			const rings = ringsOf(stage, due, target, calendar)
			expect(rings.length).toBeGreaterThan(0)
			for (const [at, ring] of rings.entries()) {
				expect(ring.at < (ring.until ?? new Date(8.64e15))).toBe(true)
				if (rings[at + 1]) expect(ring.until).toEqual(rings[at + 1]?.at)
				if (ring.name === 'due') expect(ring.at).toEqual(due)
				if (ring.name === 'overdue') expect(dayAt(ring.at, calendar)).toBeGreaterThan(dayAt(due, calendar))
			}
		}),
	)
})

test('the net time is the gross time without that in which an answer was waited for', () => {
	const stages = fc.array(
		fc.tuple(
			fc.constantFrom('screening', 'clarification', 'clearance', 'review', 'rest'),
			fc.integer({ min: 0, max: 30 * DAY }),
		),
		{ minLength: 1, maxLength: 12 },
	)
	fc.assert(
		fc.property(moments, stages, calendars, (filed, walk, calendar) => {
			let time = filed.getTime()
			const turns = [['submitted', DAY] as const, ...walk].map(([stage, length]) => {
				const startedAt = new Date(time)
				time += length
				return { stage, startedAt, stoppedAt: new Date(time) }
			})
			const end = new Date(time)
			// A request is dormant only after a missing answer: then no clock runs until the next one.
			const runs = turns
				.filter(({ stage }, at) => stage !== 'rest' || turns[at - 1]?.stage !== 'clarification')
				.map((turn) => ({ ...turn, stage: turn.stage === 'rest' ? 'review' : turn.stage }))
				.map((turn) => ({ ...turn, party: 'office' as const, needId: null }))
			const waiting = runs.flatMap((run, at): Run[] =>
				run.stage.startsWith('clar') || run.stage === 'clearance'
					? [{ ...run, party: 'state', stoppedAt: runs[at + 1]?.startedAt ?? end }]
					: [],
			)
			const found = durations(runs, calendar, end)
			expect(found?.gross).toBe(dayAt(end, calendar) - dayAt(filed, calendar))
			expect(found?.net).toBe((found?.gross ?? 0) - calendarDays(waiting, calendar, end))
			expect(found?.net).toBeGreaterThanOrEqual(0)
		}),
	)
	expect(durations([], { timeZone: 'UTC', weekend: [0, 6], holidays: [] }, new Date())).toBeNull()
})

test('an urgent request is decided on in five working days, others in thirty days', () => {
	const review: Run = {
		party: 'office',
		stage: 'review',
		startedAt: new Date('2026-03-02T09:00Z'),
		stoppedAt: null,
	}
	const plain = { timeZone: 'UTC', weekend: [0, 6], holidays: [] }
	expect(dueOf([review], plain, targetsOf(targets, true))).toEqual(new Date('2026-03-09T09:00Z'))
	expect(dueOf([review], plain, targetsOf(targets, false))).toEqual(new Date('2026-04-01T09:00Z'))
})
