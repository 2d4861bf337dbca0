import type { advisoryEvents } from '#workflows/advisory/events.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { sideOf } from '#workflows/clock/side-of.ts'
import { dayAtTime } from '#workflows/clock/utc-day.ts'
import type { equipmentEvents } from '#workflows/equipment/events.ts'
import { isOneOf } from '#workflows/names.ts'
import { type TargetName, targetsOfState } from '#workflows/targets.ts'
import type { trainingEvents } from '#workflows/training/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { deliveryWorkflows } from './delivery.ts'
import { type DatedMilestone, type DueMilestone, type Milestone, plannedDay } from './milestones.ts'
import { deliveryStatusesThat } from './status-facts.ts'

/** Checks after six and after twelve months have a record each, though both are one event. */
type Check = 'recordCheck6' | 'recordCheck12'
type Step = Check | keyof typeof trainingEvents | keyof typeof equipmentEvents | keyof typeof advisoryEvents
/** What a step stated, and when it was taken. */
type StatedStep = { at: string } & Record<string, unknown>
/** The latest entry of each step, as stored with the delivery. */
export type DeliveryRecord = { [step: string]: StatedStep | undefined }
export type PlannedDelivery = {
	kind: Kind
	status: string
	record: Readonly<DeliveryRecord>
	openedAt: Date
}
/** The targets and calendars in force, for the State of a delivery. */
export type PlanCalendar = {
	/** The moment at which a target that starts at `from` is due. */
	dueAt: (target: TargetName, from: Date) => Date
	/** The day (`YYYY-MM-DD`) of a moment, in the calendar of the State or of UNODC. */
	dayOf: (at: Date, party: 'state' | 'office') => string
}

const DAY = 24 * 60 * 60 * 1000
const isDay = (value: unknown): value is string =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/**
 * Returns the milestones of a delivery in their order, with planned and actual dates: a target has the day of the party
 * that keeps it, and a step that of the party that takes it.
 */
export function deliveryPlan(delivery: PlannedDelivery, calendar: PlanCalendar): DatedMilestone[] {
	const read = reader(delivery, calendar)
	return [read.start(), ...ways[delivery.kind](read)].filter((milestone) => milestone !== null)
}

/** The milestone that is the assistance itself. */
const assistance: Record<Kind, Milestone> = { training: 'course', equipment: 'expected', advisory: 'mission' }

/**
 * The days (`YYYY-MM-DD`) between which assistance is planned to be given, as its steps have stated them; of equipment
 * the one on which it is expected. Null before any was stated.
 */
export function plannedSpan(delivery: PlannedDelivery): { on: string; until: string } | null {
	const stated = deliveryPlan(delivery, { dueAt: (_, from) => from, dayOf: dayOfOffice })
	const planned = stated.find(({ what }) => what === assistance[delivery.kind])?.planned
	return planned ? { on: planned.on, until: planned.until ?? planned.on } : null
}

type Read = ReturnType<typeof reader>

function reader({ record, openedAt, kind }: PlannedDelivery, { dueAt, dayOf }: PlanCalendar) {
	const at = (type: Step) => record[type]?.at ?? ''
	const latest = (...[first, ...others]: [Step, ...Step[]]) =>
		others.reduce((one, other) => (at(other) > at(one) ? other : one), first)
	/** The day on which a step was taken, for who took it. */
	const dayTaken = (type: Step) => dayOf(new Date(at(type)), takenBy(kind, type))
	/** The day of the first of these steps that came after the steps that would undo it. */
	const came = (type: Step, ...after: Step[]) =>
		at(type) && after.every((other) => at(type) >= at(other)) ? dayTaken(type) : null
	const day = (type: Step, name: string) => {
		const value = record[type]?.[name]
		return isDay(value) ? value : null
	}
	const dueOn = (name: TargetName, from: Date) =>
		dayOf(dueAt(name, from), targetsOfState.has(name) ? 'state' : 'office')
	const target = (name: TargetName, type: Step) => (at(type) ? dueOn(name, new Date(at(type))) : null)
	/** As many days before a stated day as the target has after it. */
	const before = (on: string | null, name: TargetName) => {
		if (!on) return null
		const from = new Date(`${on}T00:00:00Z`)
		const span = dueAt(name, from).getTime() - from.getTime()
		return dayAtTime(from.getTime() - Math.ceil(span / DAY) * DAY)
	}
	return {
		at,
		latest,
		came,
		day,
		dayTaken,
		target,
		before,
		told: (type: Step) => record[type],
		start: () => single('start', dueOn('startAfterConfirmation', openedAt), came(first[kind])),
	}
}

/** The side that takes a step, by the permissions of its chart. */
function takenBy(kind: Kind, step: Step): 'state' | 'office' {
	const event = step === 'recordCheck6' || step === 'recordCheck12' ? 'recordCheck' : step
	const [role] = deliveryWorkflows[kind].permissions[event]?.roles ?? []
	return role && sideOf(role) === 'state' ? 'state' : 'office'
}

const first: Record<Kind, Step> = {
	training: 'callForNominations',
	equipment: 'shareSpecification',
	advisory: 'shareTerms',
}

function single(what: Milestone, on: string | null, came: string | null): DatedMilestone | null {
	if (!on) return null
	return {
		what,
		planned: { on: plannedDay(on), until: null },
		actual: came ? { on: came, until: came } : null,
	}
}

function span(
	what: Milestone,
	[on, until]: (string | null)[],
	[began, ended]: (string | null)[],
): DatedMilestone | null {
	if (!on || !until) return null
	return {
		what,
		planned: { on: plannedDay(on), until: plannedDay(until) },
		actual: began ? { on: began, until: ended ?? null } : null,
	}
}

const ways: Record<Kind, (read: Read) => (DatedMilestone | null)[]> = {
	training({ latest, came, day, dayTaken, target, before }) {
		const dated = latest('callForNominations', 'reschedule', 'postpone')
		const startsOn = day(dated, 'startsOn')
		const named = came('nominate', 'returnNominations')
		// A course that is called at short notice does not have this milestone.
		const inTime = (on: string | null) => (on && on > dayTaken(dated) ? on : null)
		return [
			single('nominations', inTime(before(startsOn, 'nominationsDue')), named),
			single('seats', inTime(before(startsOn, 'seatsReleased')), named),
			span('course', [startsOn, day(dated, 'endsOn')], [came('openSession'), came('closeSession')]),
			single('followUp', target('followUpSixMonths', 'confirmReceipt'), came('recordFollowUp')),
		]
	},
	equipment({ latest, came, day, target }) {
		const shipment = latest('ship', 'shipReplacement')
		const port = latest('arriveAtCustoms', 'releaseFromCustoms')
		const received = (...after: Step[]) =>
			came('confirmArrival', ...after) && (day('confirmArrival', 'receivedOn') ?? came('confirmArrival'))
		return [
			single('expected', day('contract', 'expectedOn'), received('contract')),
			single('arrival', day(shipment, 'arrivesOn'), came('arriveAtCustoms', shipment)),
			single('customs', came(port, shipment) && target('customs', port), received(port)),
			single('checkSix', target('checkSixMonths', 'signHandover'), came('recordCheck6')),
			single('checkTwelve', target('checkTwelveMonths', 'signHandover'), came('recordCheck12')),
		]
	},
	advisory({ came, day }) {
		const terms = [day('shareTerms', 'startsOn'), day('shareTerms', 'endsOn')]
		return [
			span('mission', terms, [came('agreeTerms', 'shareTerms'), came('acceptFinal')]),
			single('adoption', day('startFollowUp', 'reviewOn'), came('recordFollowUp')),
		]
	},
}

const standsStill = deliveryStatusesThat('standsStill')

/** Returns the milestones that are pending or under way. */
export function pending(plan: readonly DatedMilestone[], status: string): DatedMilestone[] {
	if (isOneOf(standsStill, status)) return []
	return plan.filter(({ actual, planned }) => !actual || (actual.until === null && planned.until !== null))
}

/** Returns the planned days of pending milestones, the earliest first; for one under way, its planned end. */
export function awaited(plan: readonly DatedMilestone[], status: string): DueMilestone[] {
	return pending(plan, status)
		.map(({ what, planned, actual }) => ({
			what,
			on: actual ? (planned.until ?? planned.on) : planned.on,
		}))
		.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}
