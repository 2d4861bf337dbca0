import { dueDaysIn } from '#app/domain/clocks/foreseen-due.server.ts'
import { activityIn } from '#app/domain/core/latest-activity.server.ts'
import { dueBy } from '#app/domain/core/load-clock-settings.server.ts'
import { movesIn } from '#app/domain/core/moves-of.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { urgencyOf } from '#app/domain/core/needs-in-view.server.ts'
import { openSteps, stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { partsOfJointNeed } from '#app/domain/joint-needs/joint-parts-in-view.server.ts'
import { capacityFor } from '#app/domain/matching/capacity-for.server.ts'
import { capacityOf } from '#app/domain/programmes/programme-capacity.server.ts'
import { filedSection, withRanks } from '#app/domain/submissions/filing-content.server.ts'
import { leftOpen } from '#app/forms/left-open.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf } from '#app/forms/sections.ts'
import { withUncertainZeros } from '#app/forms/uncertain-zeros.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { dateIn } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { stagesOfNeed } from '#workflows/need/stages.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { needStatusIn, shownDeliveryStatus, shownNeedStatus } from '#workflows/status-line.ts'

import { asideOf } from './need-aside.server.ts'
import { outcomeOf } from './need-outcome.server.ts'
import { type NeedRecord, readNeedRecord, reservesCapacity } from './need-record.server.ts'

/** One need as the actor may see it: what is requested, its status, and the next steps with their actors. */
export function getNeed(actor: Actor, needId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => needInView(read, await readNeedRecord(read, needId), language))
}

/** The same from a record that has been read. */
export async function needInView(read: Read, row: NeedRecord, language: Language) {
	const { actor } = read
	const { requestId, reference, classification, officerId, deliveries, kind, found } = row
	const status = shownNeedStatus(row.status, isStateRole(actor.role))
	const place = { read, row, found, settings: row.clock.settings, language }
	const [aside, outcome, programme, joint] = await Promise.all([
		asideOf(status, place),
		outcomeOf(row, place),
		status === 'accepted' ? null : offered(read, row, language),
		row.jointNeedId ? partsOfJointNeed(read, row.jointNeedId, language) : null,
	])
	const { openTo, foreseen } = openSteps(found, actor)
	const statusShown = needStatusIn(row.requestStatus, status)
	const request = { id: requestId, reference, status: row.requestStatus, classification, officerId }
	return {
		id: row.id,
		number: needNumber(row),
		kind,
		title: row.title,
		stateIso3: row.stateIso3,
		state: textIn(row.stateNames, language),
		status: statusShown,
		stages: stagesOfNeed(statusShown, movesIn(row.moves)),
		activity: activityIn(row.activity, actor, language),
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
		reservation: reservedFor(actor, row),
		/** The parts of the other States, where several ask for it together. */
		joint: joint && joint.length > 1 ? joint : null,
		...deliveriesIn(actor, deliveries),
		decision: decisionIn(row),
		latest: row.latest,
		...stepsAhead(found, actor, status),
		openTo,
		foreseen: dueDaysIn(row.clock, found, foreseen, actor),
	}
}
export type NeedView = Awaited<ReturnType<typeof needInView>>

/** The deliveries of a need, the latest first, as far as the reader may see them. */
function deliveriesIn({ role }: Actor, deliveries: NeedRecord['deliveries']) {
	const [delivery = null, ...earlier] = deliveries.map(({ id, status }) => {
		return { id, status: shownDeliveryStatus(status, role) }
	})
	return { delivery, earlier }
}

/**
 * The sections of a need and the parts it was divided into. Other needs of its request are named by number; those the
 * reader may not see are left out.
 */
function amongOthers({ role }: Actor, row: NeedRecord) {
	const { kind, needs, rank, part } = row
	const answers = withUncertainZeros(row.answers, row)
	const rankOf = (id: string) => needs.find((need) => need.id === id)?.rank
	const sections = sectionsFor(kind).map((section) => {
		const { title: _, ...values } = withRanks(section, answers[section], rankOf)
		const filed = filedSection(section, needSectionOf(kind, section), values)
		return { ...filed, leftOpen: leftOpen(section, answers[section]) }
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
async function offered({ actor, asSystem }: Read, { programme, stateIso3 }: NeedRecord, language: Language) {
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
function reservedFor({ role }: Actor, { status, reservation, clock }: NeedRecord) {
	if (!reservation || !reservesCapacity.has(status)) return null
	const { quantity, amount, confirmedAt, stateIso3, startsOn, endsOn, place } = reservation
	return {
		quantity,
		expiresAt: dateIn(reservation.expiresAt),
		confirmedAt: dateIn(confirmedAt),
		amount: isOfficeRole(role) ? amount : null,
		cohort:
			startsOn && endsOn && place !== null
				? { startsOn: dateIn(startsOn), endsOn: dateIn(endsOn), place }
				: null,
		answerBy: dueBy(clock.settings, 'stateConfirms', stateIso3, dateIn(reservation.heldAt)),
	}
}

/** The urgency that counts; where an officer set it, also what the State had answered, and why. */
function urgencyIn(row: NeedRecord) {
	const { urgencyReason: reason } = row
	const code = urgencyOf(row)
	return code
		? { code, reason, stated: reason === null ? null : urgencyOf({ ...row, setUrgency: null }) }
		: null
}

/** The result of an allocation run for the need; not shown to the State, because nothing is promised. */
const allocatedTo = (actor: Actor, { allocated }: NeedRecord) => (isOfficeRole(actor.role) ? allocated : null)

/** The officers' decision on the need; a State sees only decisions approved by a second officer. */
function decisionIn({ decision }: NeedRecord) {
	if (!decision) return null
	const { proposedAt, approvedAt, ...told } = decision
	return { ...told, proposedAt: dateIn(proposedAt), approvedAt: dateIn(approvedAt) }
}
