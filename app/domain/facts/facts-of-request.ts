import { type Calendar, dayAt, workingDaysAfter } from '#workflows/clock/calendar.ts'
import { type Party, type Run, workingDays } from '#workflows/clock/runs.ts'
import { isOneOf } from '#workflows/names.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import type { FactSource } from './fact-source.server.ts'

/** A change of status of a need, as its history has it. */
type StatusStep = { from: string | null; to: string | null; at: string }

/** When a need took each step; null for one that it has not taken. */
type NeedDates = {
	decidedAt: Date | null
	acceptedAt: Date | null
	offeredAt: Date | null
	confirmedAt: Date | null
	deliveredAt: Date | null
	evaluatedAt: Date | null
	endedAt: Date | null
}

const isEnd = (status: string | null) => isOneOf(endedNeedStates, status)

/**
 * The dates of the steps of a need, from its history in order. The first time counts, so that a month that is over keeps
 * its number when an offer is declined or a need is reopened later. Evaluation and end count the last time, and only
 * while they stand.
 */
function needDates(steps: readonly StatusStep[]): NeedDates {
	const first = (is: (step: StatusStep) => boolean) => dateOf(steps.find(is))
	const last = steps.at(-1)
	const ended = isEnd(last?.to ?? null) ? steps[steps.findLastIndex(({ from }) => !isEnd(from))] : undefined
	return {
		decidedAt: first(({ from, to }) => from === 'pending' && to !== 'withdrawn'),
		acceptedAt: first(({ to }) => to === 'accepted'),
		offeredAt: first(({ to }) => to === 'reserved'),
		confirmedAt: first(({ to }) => to === 'confirmed'),
		deliveredAt: first(({ to }) => to === 'delivered'),
		evaluatedAt: last?.to === 'evaluated' ? dateOf(last) : null,
		endedAt: dateOf(ended),
	}
}

const dateOf = (step: StatusStep | undefined) => (step ? new Date(step.at) : null)

/** From the beginning of a step to its end. */
type Span = { from: Date | null; to: Date | null }
type Calendars = { dutyStation: Calendar; calendarOf: (party: Party) => Calendar }

/** Working days of a step in the calendar of the duty station, for all parties together; null while it is open. */
function grossDays({ from, to }: Span, { dutyStation }: Calendars): number | null {
	if (!from || !to) return null
	return workingDaysAfter(dayAt(from, dutyStation), dayAt(to, dutyStation), dutyStation)
}

/**
 * Working days within a step on which the clock of one of these parties ran, each in the calendar of the first of them;
 * null while the step has not ended. A day counts for the party whose clock ran when it began.
 */
function netDays(
	span: Span,
	runs: readonly Run[],
	parties: readonly [Party, ...Party[]],
	calendars: Calendars,
) {
	const { from, to } = span
	if (!from || !to) return null
	const own = runs.filter(({ party }) => parties.includes(party)).flatMap((run) => within(run, from, to))
	return workingDays(own, calendars.calendarOf(parties[0]), to)
}

/** The part of a run that falls into a period. */
function within(run: Run, from: Date, to: Date): Run[] {
	const startedAt = run.startedAt > from ? run.startedAt : from
	const stoppedAt = run.stoppedAt && run.stoppedAt < to ? run.stoppedAt : to
	return startedAt < stoppedAt ? [{ ...run, startedAt, stoppedAt }] : []
}

type LineRun = Run & { needId: string | null; dueAt: string | null }
type Need = FactSource['needs'][number]

/** The facts of each need of a request, by the columns of `need_fact`. */
export function factsOfRequest(source: FactSource, calendars: Calendars) {
	const runs = source.runs.map(
		(run): LineRun => ({
			...run,
			party: run.party,
			startedAt: new Date(run.startedAt),
			stoppedAt: run.stoppedAt === null ? null : new Date(run.stoppedAt),
		}),
	)
	return source.needs.map((need) => {
		const dates = needDates(source.steps.filter(({ needId }) => needId === need.id))
		const own = runs.filter(({ needId }) => needId === null || needId === need.id)
		return {
			need_id: need.id,
			...ofRequest(source),
			...codesOf(need),
			...turnOf(need, own),
			...columnsOf(source, need, dates),
			...daysOf(source, need, dates, own, calendars),
		}
	})
}
export type NeedFact = ReturnType<typeof factsOfRequest>[number]

const ofRequest = (source: FactSource) => ({
	request_id: source.id,
	state_iso3: source.stateIso3,
	region: source.region,
	subregion: source.subregion,
	groups: source.groups,
	officer_id: source.officerId,
	classification: source.classification,
	consents: source.consents,
	submitted_at: source.submittedAt,
	closed_at: source.endedAt,
})

const codesOf = (need: Need) => ({
	manager_id: need.managerId,
	programme_id: need.programmeId,
	kind: need.kind,
	themes: need.themes,
	urgency: need.urgency || null,
	level: need.level || null,
	status: need.status,
	is_part: need.isPart,
	outcome: need.outcome,
	outcome_at: need.outcomeAt,
	quantity: need.quantity,
	learners: need.learners,
	pieces: need.pieces,
	expert_half_days: need.expertHalfDays,
	currency: need.currency,
	reserved: need.reserved,
	committed: need.committed,
	spent: need.spent,
})

/** The side that acts next; until the request is decided, the one that acts next on the request. */
function turnOf({ id, status }: Need, runs: readonly LineRun[]) {
	const open = runs.filter(({ stoppedAt }) => stoppedAt === null)
	const turn = open.find(({ needId }) => needId === id) ?? (status === 'pending' ? open.at(0) : undefined)
	return {
		party: turn?.party ?? null,
		party_since: turn?.startedAt ?? null,
		due_at: turn?.dueAt ?? null,
	}
}

/** A part of another need was not decided and accepted by itself, and closes with the request like all others. */
const columnsOf = ({ endedAt }: FactSource, { isPart }: Need, dates: NeedDates) => ({
	decided_at: isPart ? null : dates.decidedAt,
	accepted_at: isPart ? null : dates.acceptedAt,
	offered_at: dates.offeredAt,
	confirmed_at: dates.confirmedAt,
	delivered_at: dates.deliveredAt,
	evaluated_at: dates.evaluatedAt,
	ended_at: dates.endedAt ?? endedAt,
})

function daysOf(
	{ submittedAt, endedAt }: FactSource,
	{ isPart }: Need,
	dates: NeedDates,
	runs: readonly Run[],
	calendars: Calendars,
) {
	const spans = {
		decision: { from: isPart ? null : submittedAt, to: dates.decidedAt },
		offer: { from: dates.acceptedAt, to: dates.offeredAt },
		confirmation: { from: dates.offeredAt, to: dates.confirmedAt },
		delivery: { from: dates.confirmedAt, to: dates.deliveredAt },
		whole: { from: submittedAt, to: dates.endedAt ?? endedAt },
	} satisfies Record<string, Span>
	const gross = (span: Span) => grossDays(span, calendars)
	const net = (span: Span, ...parties: [Party, ...Party[]]) => netDays(span, runs, parties, calendars)
	return {
		decision_gross: gross(spans.decision),
		decision_net: net(spans.decision, 'office'),
		offer_gross: gross(spans.offer),
		offer_net: net(spans.offer, 'office', 'programme'),
		confirmation_gross: gross(spans.confirmation),
		confirmation_net: net(spans.confirmation, 'state'),
		delivery_gross: gross(spans.delivery),
		delivery_net: net(spans.delivery, 'programme'),
		whole_gross: gross(spans.whole),
		unodc_net: net(spans.whole, 'office', 'programme'),
		office_net: net(spans.whole, 'office'),
		programme_net: net(spans.whole, 'programme'),
		state_net: net(spans.whole, 'state'),
		partner_net: net(spans.whole, 'partner'),
	}
}
