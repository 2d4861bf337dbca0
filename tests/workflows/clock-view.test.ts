import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { present } from '#tests/support/present.ts'
import { DAY, dayAt, dueDate, isoOf, startOf } from '#workflows/clock/calendar.ts'
import { dueOf, stagesWithTarget, targetOf } from '#workflows/clock/due.ts'
import { ringsOf } from '#workflows/clock/rings.ts'
import { calendarDays, type Party, type Run } from '#workflows/clock/runs.ts'
import { asShownToState, durations, heldBy, standing } from '#workflows/clock/view.ts'
import { targets, targetsOf } from '#workflows/targets.ts'
import { calendars, moments } from './clock-arbitraries.ts'

const vienna = { timeZone: 'Europe/Vienna', weekend: [0, 6], holidays: ['2026-04-03', '2026-04-06'] }
const cairo = { timeZone: 'Africa/Cairo', weekend: [5, 6], holidays: [] }
const calendarOf = (party: Party) => (party === 'state' ? cairo : vienna)

/** Runs from each moment to the next; the last one is open. */
const line = (...turns: [Party, string, string][]): Run[] =>
	turns.map(([party, stage, from], at) => {
		const next = turns[at + 1]
		return { party, stage, startedAt: new Date(from), stoppedAt: next ? new Date(next[2]) : null }
	})
const now = (moment: string) => new Date(moment)

const asked = line(
	['state', 'draft', '2026-03-01T09:00Z'],
	['state', 'awaitingEndorsement', '2026-03-02T09:00Z'],
	['office', 'submitted', '2026-03-09T09:00Z'],
	['office', 'screening', '2026-03-11T09:00Z'],
	['state', 'clarification', '2026-03-17T09:00Z'],
	['office', 'screening', '2026-03-29T09:00Z'],
)

test('what a State does before it files is not counted', () => {
	expect(heldBy(asked.slice(0, 2), calendarOf, now('2026-03-05T09:00Z'))).toEqual({
		unodc: 0,
		state: 0,
		held: [],
	})
})

test('each side is counted on its own calendar, in working days and in days', () => {
	expect(heldBy(asked, calendarOf, now('2026-04-01T09:00Z'))).toEqual({
		unodc: 6 + 3,
		// Sunday to Thursday: 18, 19, 22 to 26 and 29 March.
		state: 8,
		held: [
			{ party: 'office', workingDays: 9, calendarDays: 11 },
			{ party: 'state', workingDays: 8, calendarDays: 12 },
		],
	})
})

describe('what is due', () => {
	test('a question stops the time for screening, which then resumes where it stopped', () => {
		// Four of ten working days are used; six more, without weekends, Good Friday and Easter Monday.
		expect(standing(asked, calendarOf, now('2026-04-01T09:00Z'))).toEqual({
			party: 'office',
			stage: 'screening',
			since: '2026-03-29',
			dueOn: '2026-04-08',
			overdue: false,
			left: 3,
		})
	})

	test('a second question has its own thirty days', () => {
		const again = line(
			['office', 'screening', '2026-03-02T09:00Z'],
			['state', 'clarification', '2026-03-03T09:00Z'],
			['office', 'screening', '2026-03-23T09:00Z'],
			['state', 'clarification', '2026-03-24T22:30Z'],
		)
		expect(standing(again, calendarOf, now('2026-03-25T09:00Z'))).toEqual({
			// After midnight in Cairo.
			party: 'state',
			stage: 'clarification',
			since: '2026-03-25',
			dueOn: '2026-04-24',
			overdue: false,
			left: 21,
			// Pages name every other day by UTC, in which it was still the 24th.
			isApart: true,
		})
	})

	test('the whole of the last day is still in time, where the party is', () => {
		const offer = line(['state', 'reserved', '2026-03-02T09:00Z'])
		const overdue = (at: string) => standing(offer, calendarOf, now(at))?.overdue
		expect(standing(offer, calendarOf, now('2026-03-03T09:00Z'))?.dueOn).toBe('2026-04-01')
		expect(overdue('2026-04-01T21:30Z')).toBe(false)
		expect(overdue('2026-04-01T22:30Z')).toBe(true)
	})

	test('what had run out before the question is overdue when the answer comes', () => {
		const late = line(
			['office', 'submitted', '2026-02-02T09:00Z'],
			['office', 'screening', '2026-02-03T09:00Z'],
			['state', 'clarification', '2026-02-24T09:00Z'],
			['office', 'screening', '2026-03-02T09:00Z'],
		)
		expect(standing(late, calendarOf, now('2026-03-02T10:00Z'))).toMatchObject({
			dueOn: '2026-02-17',
			overdue: true,
			left: 9,
		})
	})

	test('decisions that wait for a second officer are due when the review is', () => {
		const review = line(
			['office', 'review', '2026-03-02T09:00Z'],
			['office', 'approval', '2026-03-20T09:00Z'],
		)
		expect(standing(review, calendarOf, now('2026-03-25T09:00Z'))).toEqual({
			party: 'office',
			stage: 'approval',
			since: '2026-03-02',
			dueOn: '2026-04-01',
			overdue: false,
			left: 5,
		})
	})

	test('nothing is due where there is no target, or where no clock runs', () => {
		const matching = line(['office', 'accepted', '2026-03-02T09:00Z'])
		expect(standing(matching, calendarOf, now('2027-03-02T09:00Z'))).toMatchObject({
			dueOn: null,
			overdue: false,
			left: null,
		})
		const held = matching.map((run) => ({ ...run, stoppedAt: now('2026-03-05T09:00Z') }))
		expect(standing(held, calendarOf, now('2027-03-02T09:00Z'))).toBeNull()
		expect(standing([], calendarOf, now('2027-03-02T09:00Z'))).toBeNull()
	})
})

test('a State does not learn that a proposal is open inside the office', () => {
	const proposed = line(
		['office', 'accepted', '2026-03-02T09:00Z'],
		['programme', 'proposed', '2026-03-04T09:00Z'],
		['office', 'accepted', '2026-03-10T09:00Z'],
		['programme', 'proposed', '2026-03-12T09:00Z'],
	)
	const at = now('2026-03-16T09:00Z')
	expect(standing(proposed, calendarOf, at)).toMatchObject({ party: 'programme', dueOn: '2026-03-26' })
	const told = asShownToState(proposed)
	expect(standing(told, calendarOf, at)).toEqual({
		party: 'office',
		stage: 'accepted',
		since: '2026-03-02',
		dueOn: null,
		overdue: false,
		left: null,
	})
	expect(heldBy(told, calendarOf, at).held.map(({ party }) => party)).toEqual(['office'])
	expect(heldBy(told, calendarOf, at).unodc).toBe(heldBy(proposed, calendarOf, at).unodc)
})

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
			const target = targets[present(targetOf({ stage }))]
			const due = present(dueOf([{ party: 'office', stage, startedAt, stoppedAt: null }], calendar))
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
