import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Found } from '#app/domain/core/entities/entity.ts'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { capacityFor } from '#app/domain/matching/capacity-for.server.ts'
import { capacityOf } from '#app/domain/programmes/programme-capacity.server.ts'
import { filedSection, withRanks } from '#app/domain/submissions/filing-content.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { DueDiligenceStatus } from '#workflows/due-diligence/chart.ts'
import type { Language } from '#workflows/languages.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { shownDeliveryStatus, shownNeedStatus } from '#workflows/status-line.ts'

import { asideOf, latestStep } from './need-aside.server.ts'

const withRows = {
	request: { select: { id: true, reference: true, title: true, status: true, ...visibilityColumns } },
	programme: true,
	reservations: {
		where: { releasedAt: null },
		orderBy: { heldAt: 'desc' },
		take: 1,
		include: { cohort: true },
	},
	deliveries: { orderBy: { openedAt: 'desc' }, select: { id: true, status: true } },
} as const

// In earlier statuses, its reservation was used up by an earlier delivery.
const reservesCapacity = new Set<NeedStatus>([
	...(['reserved', 'confirmed', 'startReview', 'delivering', 'delivered', 'evaluated'] as const),
])

async function findRow(tx: Tx, needId: string) {
	const found = await needEntity.find(askIn(tx), needId)
	const row = found && (await tx.need.findUnique({ where: { id: needId }, include: withRows }))
	if (!row) throw new DomainError('not-found')
	return { found, row }
}
type Row = Awaited<ReturnType<typeof findRow>>['row']

/** One need as the actor may see it: what is requested, its status, and the next steps with their actors. */
export function getNeed(actor: Actor, needId: string, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const { found, row } = await findRow(tx, needId)
		await recordAccess(tx, actor, { requestId: row.requestId, what: 'need', which: needId })
		const status = shownNeedStatus(row.status, isStateRole(actor.role))
		const { request, deliveries, reservations, kind } = row
		const reservation = reservesCapacity.has(row.status) ? reservations[0] : undefined
		return {
			id: row.id,
			number: needNumber(row),
			kind,
			title: row.title,
			status,
			revision: row.revision,
			request: { ...request, title: shownTitle(actor, request) },
			themes: row.themes,
			taType: row.taType,
			quantity: row.quantity,
			minimumQuantity: row.minimumQuantity,
			allocated: allocatedTo(actor, row),
			dueDiligence: await dueDiligenceOn(tx, found),
			...(await amongOthers(tx, actor, row)),
			aside: await asideOf(status, { tx, actor, row, found, language }),
			programme: status === 'accepted' ? null : await offered(tx, actor, row, language),
			reservation: reservation ? await held(tx, actor, reservation) : null,
			...deliveriesIn(actor, deliveries),
			decision: await decisionOn(tx, needId),
			latest: await latestStep(tx, needId),
			...stepsAhead(found, actor, status),
		}
	})
}
export type NeedView = Awaited<ReturnType<typeof getNeed>>

/** Due diligence status of a need; null for readers who may not see the case, such as a manager or a State. */
async function dueDiligenceOn(tx: Tx, { requestId, facts }: Found): Promise<DueDiligenceStatus | null> {
	if (facts.dueDiligence === 'notNeeded') return null
	const found = await tx.dueDiligenceCase.findUnique({ where: { requestId }, select: { status: true } })
	return found?.status ?? null
}

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
async function amongOthers(tx: Tx, { role }: Actor, { kind, answers, requestId, rank, part }: Row) {
	const needs = await tx.need.findMany({
		where: { requestId },
		orderBy: { part: 'asc' },
		select: { id: true, rank: true, part: true, quantity: true, status: true },
	})
	const rankOf = (id: string) => needs.find((need) => need.id === id)?.rank
	const sections = sectionsFor(kind).map((section) => {
		const { title: _, ...values } = withRanks(section, (answers as Answers)[section], rankOf)
		return filedSection(section, needSectionOf(kind, section), values)
	})
	const parts = needs
		.filter((need) => part && need.rank === rank)
		.map(({ id, quantity, status, ...numbered }) => {
			return {
				id,
				number: needNumber(numbered),
				quantity,
				status: shownNeedStatus(status, isStateRole(role)),
			}
		})
	return { sections, parts }
}

/** The programme proposed for the need. Its capacity is internal to UNODC. */
async function offered(tx: Tx, actor: Actor, { programme, stateIso3 }: Row, language: Language) {
	if (!programme) return null
	const { id, code, capacityUnit, managerId } = programme
	const manager = await tx.person.findUnique({ where: { id: managerId }, select: { name: true } })
	const room = isOfficeRole(actor.role)
		? (await withinSystem(tx, actor, () => capacityOf(askIn(tx), [programme]))).get(id)
		: undefined
	const left = room && (await withinSystem(tx, actor, () => capacityFor(askIn(tx), programme, stateIso3)))
	return {
		id,
		code,
		title: textIn(programme.titles, language),
		capacityUnit,
		manager: manager?.name ?? null,
		room: room ?? null,
		left: left ?? null,
		currency: programme.currency,
	}
}

/** The reservation for the need and its expiry; its cost is internal to UNODC. */
async function held(tx: Tx, actor: Actor, reservation: Row['reservations'][number]) {
	const { quantity, amount, heldAt, expiresAt, confirmedAt, stateIso3, cohort } = reservation
	return {
		quantity,
		expiresAt,
		confirmedAt,
		amount: isOfficeRole(actor.role) ? amount : null,
		cohort: cohort && { startsOn: cohort.startsOn, endsOn: cohort.endsOn, place: cohort.place },
		answerBy: await dueFor(askIn(tx), 'stateConfirms', stateIso3, heldAt),
	}
}

/** The result of an allocation run for the need; not shown to the State, because nothing is promised. */
const allocatedTo = (actor: Actor, { allocated }: Row) => (isOfficeRole(actor.role) ? allocated : null)

/** The officers' decision on the need; a State sees only decisions approved by a second officer. */
const decisionOn = (tx: Tx, needId: string) =>
	tx.decision.findFirst({
		where: { needId, returnedAt: null },
		orderBy: { proposedAt: 'desc' },
		select: { outcome: true, reasonCode: true, reason: true, proposedAt: true, approvedAt: true },
	})
