import type { Party, Run } from '#workflows/clock/runs.ts'
import { type Calendars, grossDays, netDays, type Span } from './fact-days.ts'
import type { FactSource } from './fact-source.server.ts'
import { type NeedDates, needDates } from './need-dates.ts'

type LineRun = Run & { needId: string | null; dueAt: string | null }
type Need = FactSource['needs'][number]

/** The facts of each need of a request, by the columns of `need_fact`. */
export function factsOfRequest(source: FactSource, calendars: Calendars) {
	const runs = source.runs.map(
		(run): LineRun => ({
			...run,
			party: run.party as Party,
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

/** Whose turn it is: until the request is decided, that of the request. */
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
