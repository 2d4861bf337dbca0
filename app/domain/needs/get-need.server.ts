import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { clockRuns, rememberRuns, rememberStateOfNeed } from '#app/domain/clocks/get-clocks.server.ts'
import type { Answers } from '#app/domain/core/answers.server.ts'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { clockSettings, dueFor, rememberClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { messageCounts, rememberMessageCounts } from '#app/domain/core/message-counts.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfOther, linesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { headOfNeed, rememberHeadOfNeed } from '#app/domain/core/request-head.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { urgencyOf } from '#app/domain/core/urgency.ts'
import { capacityFor } from '#app/domain/matching/capacity-for.server.ts'
import { capacityOf } from '#app/domain/programmes/programme-capacity.server.ts'
import { filedSection, withRanks } from '#app/domain/submissions/filing-content.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build, dateIn, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { needStatusIn, shownDeliveryStatus, shownNeedStatus } from '#workflows/status-line.ts'

import { asideOf, latestEntry, latestStep } from './need-aside.server.ts'
import { outcomeColumns, outcomeOf } from './need-outcome.server.ts'

const byId = statement(({ id }: { id: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', id)
		// What other panels of the page show.
		.select([messageCounts('need'), clockRuns('need'), clockSettings, headOfNeed, latestEntry])
		.select([
			'need.id',
			'need.request_id as requestId',
			'need.state_iso3 as stateIso3',
			'need.kind',
			'need.title',
			'need.status',
			'need.revision',
			'need.rank',
			'need.part',
			sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
			'need.ta_type as taType',
			'need.quantity',
			'need.minimum_quantity as minimumQuantity',
			'need.allocated',
			linesOfNeed.as('lines'),
			'need.answers',
			'need.set_urgency as setUrgency',
			'need.urgency_reason as urgencyReason',
			'need.snapshot',
			'need.declined_at as declinedAt',
			'need.updated_at as updatedAt',
			...outcomeColumns,
			'request.reference',
			'request.title as requestTitle',
			'request.status as requestStatus',
			'request.classification',
			'request.officer_id as officerId',
		])
		.select((of) => [
			jsonObjectFrom(
				of
					.selectFrom('programme')
					.whereRef('programme.id', '=', 'need.programme_id')
					.select([
						'programme.id',
						'programme.code',
						'programme.titles',
						'programme.capacity_unit as capacityUnit',
						'programme.capacity',
						'programme.maximum_per_state as maximumPerState',
						'programme.budget',
						'programme.cost_per_unit as costPerUnit',
						'programme.currency',
						'programme.contributions',
						'programme.donors',
					])
					.select((its) =>
						its
							.selectFrom('person')
							.whereRef('person.id', '=', 'programme.manager_id')
							.select('person.name')
							.as('manager'),
					),
			).as('programme'),
			jsonObjectFrom(
				of
					.selectFrom('reservation')
					.leftJoin('cohort', 'cohort.id', 'reservation.cohort_id')
					.whereRef('reservation.need_id', '=', 'need.id')
					.where('reservation.released_at', 'is', null)
					.orderBy('reservation.held_at', 'desc')
					.limit(sql.lit(1))
					.select([
						'reservation.quantity',
						'reservation.amount',
						'reservation.held_at as heldAt',
						'reservation.expires_at as expiresAt',
						'reservation.confirmed_at as confirmedAt',
						'reservation.state_iso3 as stateIso3',
						'cohort.starts_on as startsOn',
						'cohort.ends_on as endsOn',
						'cohort.place',
					]),
			).as('reservation'),
			jsonArrayFrom(
				of
					.selectFrom('delivery')
					.whereRef('delivery.need_id', '=', 'need.id')
					.orderBy('delivery.opened_at', 'desc')
					.select(['delivery.id', 'delivery.status']),
			).as('deliveries'),
			jsonArrayFrom(
				of
					.selectFrom('need as other')
					.whereRef('other.request_id', '=', 'need.request_id')
					.orderBy(sql`length(other.part)`)
					.orderBy('other.part')
					.select(['other.id', 'other.rank', 'other.part', 'other.quantity', 'other.status'])
					.select(categoriesOfOther.as('lines')),
			).as('needs'),
			of
				.selectFrom('due_diligence_case')
				.whereRef('due_diligence_case.request_id', '=', 'need.request_id')
				.select('due_diligence_case.status')
				.as('caseStatus'),
			jsonObjectFrom(
				of
					.selectFrom('decision')
					.whereRef('decision.need_id', '=', 'need.id')
					.where('decision.returned_at', 'is', null)
					.orderBy('decision.proposed_at', 'desc')
					.limit(sql.lit(1))
					.select([
						'decision.outcome',
						'decision.reason_code as reasonCode',
						'decision.reason',
						'decision.proposed_at as proposedAt',
						'decision.approved_at as approvedAt',
					]),
			).as('decision'),
		]),
)
// In earlier statuses, its reservation was used up by an earlier delivery.
const reservesCapacity = new Set<NeedStatus>([
	...(['reserved', 'confirmed', 'startReview', 'delivering', 'delivered', 'evaluated'] as const),
])

async function findRow(read: Read, needId: string) {
	const finding = findNeed(read, needId)
	rememberParts(read, needId, finding)
	const [row, found] = await Promise.all([finding, needEntity.find(read, needId)])
	if (!found) throw new DomainError('not-found')
	return { row, found, latest: latestStep(row.latest) }
}

async function findNeed(read: Read, id: string) {
	const [row] = await read(byId, { id })
	if (!row) throw new DomainError('not-found')
	rememberHeadOfNeed(read, row.head)
	return row
}
type Row = Awaited<ReturnType<typeof findNeed>>

/** The other panels of the page find what was read for them. */
function rememberParts(read: Read, needId: string, finding: Promise<Row>) {
	const part = <Part>(pick: (row: Row) => Part) => {
		const picked = finding.then(pick)
		picked.catch(() => {}) // the page awaits the whole
		return picked
	}
	rememberClockSettings(
		read,
		part((row) => row.clockSettings),
	)
	rememberRuns(
		read,
		needId,
		part((row) => row.clockRuns),
	)
	rememberStateOfNeed(
		read,
		needId,
		part(({ head, kind }) => (head ? { ...head, kind } : undefined)),
	)
	rememberMessageCounts(
		read,
		needId,
		part((row) => row.messageCounts),
	)
}

/** One need as the actor may see it: what is requested, its status, and the next steps with their actors. */
export function getNeed(actor: Actor, needId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const { row, found, latest } = await findRow(read, needId)
		const { requestId, reference, classification, officerId, deliveries, kind } = row
		const status = shownNeedStatus(row.status, isStateRole(actor.role))
		const place = { read, row, found, language }
		const [aside, outcome, programme, reservation] = await Promise.all([
			asideOf(status, place),
			outcomeOf(row, place),
			status === 'accepted' ? null : offered(read, row, language),
			held(read, row),
			recordReading(read, { requestId, what: 'need', which: needId }),
		])
		const request = { id: requestId, reference, status: row.requestStatus, classification, officerId }
		return {
			id: row.id,
			number: needNumber(row),
			kind,
			title: row.title,
			status: needStatusIn(row.requestStatus, status),
			revision: row.revision,
			request: { ...request, title: shownTitle(actor, { ...request, title: row.requestTitle }) },
			themes: row.themes,
			taType: row.taType,
			quantity: row.quantity,
			minimumQuantity: row.minimumQuantity,
			urgency: urgencyIn(row),
			lines: row.lines,
			allocated: allocatedTo(actor, row),
			dueDiligence: found.facts.dueDiligence === 'notNeeded' ? null : row.caseStatus,
			...amongOthers(actor, row),
			aside,
			outcome,
			programme,
			reservation,
			...deliveriesIn(actor, deliveries),
			decision: decisionIn(row),
			latest,
			...stepsAhead(found, actor, status),
		}
	})
}
export type NeedView = Awaited<ReturnType<typeof getNeed>>

/** The deliveries of a need, the latest first, as far as the reader may see them. */
function deliveriesIn({ role }: Actor, deliveries: Row['deliveries']) {
	const [delivery = null, ...earlier] = deliveries.map(({ id, status }) => {
		return { id, status: shownDeliveryStatus(status, role) }
	})
	return { delivery, earlier }
}

/**
 * The sections of a need and the parts it was divided into. Other needs of its request are named by number; those the
 * reader may not see are left out.
 */
function amongOthers({ role }: Actor, { kind, answers, needs, rank, part }: Row) {
	const rankOf = (id: string) => needs.find((need) => need.id === id)?.rank
	const sections = sectionsFor(kind).map((section) => {
		const { title: _, ...values } = withRanks(section, (answers as Answers)[section], rankOf)
		return filedSection(section, needSectionOf(kind, section), values)
	})
	const parts = needs
		.filter((need) => part && need.rank === rank)
		.map(({ id, quantity, lines, status, ...numbered }) => {
			return {
				id,
				number: needNumber(numbered),
				quantity,
				lines,
				status: shownNeedStatus(status, isStateRole(role)),
			}
		})
	return { sections, parts }
}

/** The programme proposed for the need. Its capacity is internal to UNODC. */
async function offered({ actor, asSystem }: Read, { programme, stateIso3 }: Row, language: Language) {
	if (!programme) return null
	const { id, code, capacityUnit, manager, currency } = programme
	const [rooms, left] = isOfficeRole(actor.role)
		? await Promise.all([capacityOf(asSystem, [programme]), capacityFor(asSystem, programme, stateIso3)])
		: [undefined, null]
	return {
		id,
		code,
		title: textIn(programme.titles, language),
		capacityUnit,
		manager,
		room: rooms?.get(id) ?? null,
		left,
		currency,
	}
}

/** The reservation for the need and its expiry; its cost is internal to UNODC. */
async function held(read: Read, { status, reservation }: Row) {
	if (!reservation || !reservesCapacity.has(status)) return null
	const { quantity, amount, confirmedAt, stateIso3, startsOn, endsOn, place } = reservation
	return {
		quantity,
		expiresAt: dateIn(reservation.expiresAt),
		confirmedAt: dateIn(confirmedAt),
		amount: isOfficeRole(read.actor.role) ? amount : null,
		cohort:
			startsOn && endsOn && place !== null
				? { startsOn: dateIn(startsOn), endsOn: dateIn(endsOn), place }
				: null,
		answerBy: await dueFor(read, 'stateConfirms', stateIso3, dateIn(reservation.heldAt)),
	}
}

/** The urgency that counts; where an officer set it, also what the State had answered, and why. */
function urgencyIn(row: Row) {
	const { urgencyReason: reason } = row
	const code = urgencyOf(row)
	return code
		? { code, reason, stated: reason === null ? null : urgencyOf({ ...row, setUrgency: null }) }
		: null
}

/** The result of an allocation run for the need; not shown to the State, because nothing is promised. */
const allocatedTo = (actor: Actor, { allocated }: Row) => (isOfficeRole(actor.role) ? allocated : null)

/** The officers' decision on the need; a State sees only decisions approved by a second officer. */
function decisionIn({ decision }: Row) {
	if (!decision) return null
	const { proposedAt, approvedAt, ...told } = decision
	return { ...told, proposedAt: dateIn(proposedAt), approvedAt: dateIn(approvedAt) }
}
