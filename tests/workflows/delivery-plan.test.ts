import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import { deliveryEvents, deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { numberIn, progressOf } from '#workflows/delivery/indicator-progress.ts'
import { dueKey } from '#workflows/delivery/milestones.ts'
import { awaited, deliveryPlan, type PlanCalendar, type PlannedDelivery } from '#workflows/delivery/plan.ts'
import { boardStages, sharedFirst, statusesIn } from '#workflows/delivery/status-facts.ts'
import { targets } from '#workflows/targets.ts'
import { kinds } from '#workflows/vocabulary.ts'

const DAY = 24 * 60 * 60 * 1000
const calendar: PlanCalendar = {
	dueAt: (target, from) => new Date(from.getTime() + targets[target].amount * DAY),
	dayOf: (moment, party) => (party === 'state' ? dayOfState(moment, 'MEX') : dayOfOffice(moment)),
}
const openedAt = new Date('2026-01-01T10:00:00Z')
const at = (day: string) => `${day}T10:00:00.000Z`

const planned = (kind: PlannedDelivery['kind'], status: string, record: PlannedDelivery['record']) => {
	const plan = deliveryPlan({ kind, status, record, openedAt }, calendar)
	return {
		days: Object.fromEntries(
			plan.map(({ what, planned: { on, until } }) => [what, until ? `${on} ${until}` : on]),
		),
		came: Object.fromEntries(
			plan.flatMap(({ what, actual }) => (actual ? [[what, `${actual.on} ${actual.until}`]] : [])),
		),
		next: awaited(plan, status)[0] ?? null,
	}
}

const called = { at: at('2026-02-01'), startsOn: '2026-05-01', endsOn: '2026-05-08' }

describe('the plan of a course', () => {
	test('waits for its first step, then for names, then for the course, then for the follow-up', () => {
		expect(planned('training', 'planning', {}).next).toEqual({ what: 'start', on: '2026-07-02' })
		const names = planned('training', 'nominating', { callForNominations: called })
		expect(names.days).toMatchObject({ nominations: '2026-04-01', seats: '2026-04-17' })
		expect(names.next).toEqual({ what: 'nominations', on: '2026-04-01' })

		const named = { callForNominations: called, nominate: { at: at('2026-03-20') } }
		expect(planned('training', 'nominated', named).next).toEqual({ what: 'course', on: '2026-05-01' })
		const running = { ...named, openSession: { at: at('2026-05-02') } }
		expect(planned('training', 'inSession', running)).toMatchObject({
			came: { course: '2026-05-02 null' },
			next: { what: 'course', on: '2026-05-08' },
		})
		const held = {
			...running,
			closeSession: { at: at('2026-05-08') },
			confirmReceipt: { at: at('2026-06-01') },
		}
		expect(planned('training', 'followUp', held).next).toEqual({ what: 'followUp', on: '2026-11-30' })
		const closed = planned('training', 'closed', { ...held, recordFollowUp: { at: at('2026-12-05') } })
		expect(closed).toMatchObject({ next: null, came: { followUp: '2026-12-05 2026-12-05' } })
	})

	test('asks for names again after they were returned, and has no dates while it is postponed', () => {
		const returned = {
			callForNominations: called,
			nominate: { at: at('2026-03-01') },
			returnNominations: { at: at('2026-03-02') },
		}
		expect(planned('training', 'nominating', returned).next?.what).toBe('nominations')
		const postponed = { ...returned, postpone: { at: at('2026-03-03') } }
		expect(planned('training', 'postponed', postponed)).toMatchObject({ next: null })
		expect(planned('training', 'postponed', postponed).days).not.toHaveProperty('course')
		const again = {
			...postponed,
			reschedule: { at: at('2026-03-09'), startsOn: '2026-09-01', endsOn: '2026-09-02' },
		}
		expect(planned('training', 'nominating', again).days).toMatchObject({ course: '2026-09-01 2026-09-02' })
	})

	test('called at short notice names no day that has passed', () => {
		const late = { callForNominations: { ...called, at: at('2026-04-28') } }
		expect(planned('training', 'nominating', late)).toMatchObject({
			next: { what: 'course', on: '2026-05-01' },
		})
	})
})

test('goods are expected, arrive, wait at customs and are inspected twice; a second shipment starts over', () => {
	const shipped = {
		shareSpecification: { at: at('2026-01-05') },
		contract: { at: at('2026-02-01'), expectedOn: '2026-06-01' },
		ship: { at: at('2026-04-01'), arrivesOn: '2026-05-01' },
	}
	expect(planned('equipment', 'shipped', shipped).next).toEqual({ what: 'arrival', on: '2026-05-01' })
	const port = { ...shipped, arriveAtCustoms: { at: at('2026-05-03') } }
	expect(planned('equipment', 'customs', port).next).toEqual({ what: 'customs', on: '2026-05-17' })
	const received = { ...port, confirmArrival: { at: at('2026-05-20'), receivedOn: '2026-05-19' } }
	expect(planned('equipment', 'received', received).came).toMatchObject({
		expected: '2026-05-19 2026-05-19',
		arrival: '2026-05-03 2026-05-03',
		customs: '2026-05-19 2026-05-19',
	})
	const again = { ...received, shipReplacement: { at: at('2026-06-02'), arrivesOn: '2026-07-01' } }
	expect(planned('equipment', 'shipped', again).next).toEqual({ what: 'arrival', on: '2026-07-01' })

	const handed = {
		...received,
		signHandover: { at: at('2026-06-01') },
		recordCheck6: { at: at('2026-12-01') },
	}
	expect(planned('equipment', 'checks', handed).next).toEqual({ what: 'checkTwelve', on: '2027-06-01' })
	for (const status of ['misuseReported', 'changeRequested', 'cancelled', 'failed', 'closed'])
		expect(planned('equipment', status, handed).next).toBeNull()
})

test('advice lasts as its terms say, and is asked about once more', () => {
	const terms = { at: at('2026-01-10'), startsOn: '2026-02-01', endsOn: '2026-06-30' }
	const shared = planned('advisory', 'terms', { shareTerms: terms })
	expect(shared.next).toEqual({ what: 'mission', on: '2026-02-01' })
	const agreed = { shareTerms: terms, agreeTerms: { at: at('2026-01-20') } }
	expect(planned('advisory', 'underWay', agreed).next).toEqual({ what: 'mission', on: '2026-06-30' })
	const reviewed = {
		...agreed,
		acceptFinal: { at: at('2026-06-01') },
		startFollowUp: { at: at('2026-06-05'), reviewOn: '2027-01-15' },
	}
	expect(planned('advisory', 'followUp', reviewed)).toMatchObject({
		next: { what: 'adoption', on: '2027-01-15' },
		came: { mission: '2026-01-20 2026-06-01' },
	})
})

test('a step has the day of who takes it, and a target that of who keeps it', () => {
	const late = '2026-02-01T23:30:00.000Z' // 2 February in Vienna, 1 February in Mexico
	const record = {
		callForNominations: { ...called, at: late },
		nominate: { at: '2026-03-02T02:00:00.000Z' }, // 1 March in Mexico
		openSession: { at: '2026-05-01T22:30:00.000Z' },
		closeSession: { at: '2026-05-08T22:30:00.000Z' },
		confirmReceipt: { at: '2026-06-01T03:00:00.000Z' },
	}
	const { days, came } = planned('training', 'followUp', record)
	expect(came).toEqual({
		start: '2026-02-02 2026-02-02',
		nominations: '2026-03-01 2026-03-01',
		seats: '2026-03-01 2026-03-01',
		course: '2026-05-02 2026-05-09',
	})
	// UNODC records the follow-up, so its day is one of Vienna.
	expect(days).toMatchObject({ followUp: '2026-11-30' })
})

test('every step that a plan reads is a step of its kind, and every state is in exactly one column', () => {
	for (const kind of kinds) {
		const asked = new Set<string>()
		const record = new Proxy({}, { get: (_, name) => void asked.add(String(name).replace(/\d+$/, '')) })
		deliveryPlan({ kind, status: 'x', record, openedAt }, calendar)
		expect(Object.keys(deliveryEvents[kind])).toEqual(expect.arrayContaining([...asked]))
		for (const status of deliveryWorkflows[kind].states)
			expect(boardStages.filter((stage) => statusesIn(stage).some((one) => one === status))).toHaveLength(1)
	}
	expect(statusesIn('planned')).toEqual(expect.arrayContaining([...sharedFirst]))
})

test.each([
	['12', 12],
	['12.5', 12.5],
	['12,5', 12.5],
	['1,200', 1200],
	['1 200', 1200],
	['40 %', 40],
	['-3', -3],
	['to be measured', null],
	['12 of 20', null],
	['', null],
])('"%s" is read as %s', (text, number) => expect(numberIn(text)).toBe(number))

test('progress goes from baseline to target, up or down, and beyond either', () => {
	const at = (baseline: string, target: string, reached: string) => progressOf({ baseline, target, reached })
	expect([at('10', '50', '30'), at('50', '10', '30'), at('0', '10', '12'), at('10', '50', '5')]).toEqual([
		50, 50, 120, -12,
	])
	expect([at('10', '10', '10'), at('to be measured', '10', '5'), at('1', '2', 'some')]).toEqual([
		null,
		null,
		null,
	])
})

test('the baseline is 0 per cent and the target 100, whatever they are', () => {
	const number = fc.integer({ min: -100_000, max: 100_000 })
	void fc.assert(
		fc.property(number, number, (baseline, target) => {
			fc.pre(baseline !== target)
			const at = (reached: number) =>
				progressOf({ baseline: `${baseline}`, target: `${target}`, reached: `${reached}` })
			expect([Math.abs(at(baseline) ?? 1), at(target)]).toEqual([0, 100])
		}),
	)
})

test('what says "due" can be given a planned day alone, and what happened changes no planned day', () => {
	const calledFor = { callForNominations: called }
	const before = deliveryPlan(
		{ kind: 'training', status: 'nominating', record: calledFor, openedAt },
		calendar,
	)
	const record = { ...calledFor, nominate: { at: at('2026-03-20') } }
	const after = deliveryPlan({ kind: 'training', status: 'nominated', record, openedAt }, calendar)
	expect(after.map(({ what, planned }) => [what, planned])).toEqual(
		before.map(({ what, planned }) => [what, planned]),
	)
	for (const { what, planned, actual } of after) {
		expect(dueKey({ what, on: planned.on })).toBe(`due.${what}`)
		// @ts-expect-error an actual day is no day on which anything is due
		if (actual) dueKey({ what, on: actual.on })
	}
})
