import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { requestEntity } from '#app/domain/core/entities/request.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { requestHead, requestPages } from '#app/domain/core/request-head.server.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AuditEntry } from '#prisma/generated/client.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type Arrow, type Chart, chartOf, type ShownAs, stepsFrom, wayOf } from '#workflows/process-chart.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { shownStatusIn } from '#workflows/status-line.ts'
import { entryColumns } from './history-entry.server.ts'

/** The process chart of a request with its path so far and the steps ahead, as far as the reader may know them. */
export function getRequestProcessChart(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [found, request] = await Promise.all([
			requestEntity.find(read, requestId),
			requestHead(read, requestId),
			recordReading(read, { requestId, what: 'chart' }),
		])
		if (!found) throw new DomainError('not-found')
		return {
			pages: await requestPages(read, requestId),
			title: shownTitle(actor, request),
			drawings: [await drawingOf(read, actor, found, request.createdAt)],
		}
	})
}

const ofNeed = statement(({ id }: { id: string }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', id)
		.select((of) => [
			'need.title',
			'need.rank',
			'need.part',
			'request.id as requestId',
			'request.reference',
			'request.title as requestTitle',
			'request.status',
			'request.submitted_at as submittedAt',
			'request.classification',
			'request.officer_id as officerId',
			jsonArrayFrom(
				of
					.selectFrom('delivery')
					.whereRef('delivery.need_id', '=', 'need.id')
					.orderBy('delivery.opened_at', 'desc')
					.select(['delivery.id', 'delivery.opened_at as openedAt']),
			).as('deliveries'),
		]),
)

/** The same for a need, followed by its deliveries, the latest first. */
export function getNeedProcessChart(actor: Actor, needId: string) {
	return readAs(actor, async (read) => {
		const [found, [row]] = await Promise.all([needEntity.find(read, needId), read(ofNeed, { id: needId })])
		if (!found || !row) throw new DomainError('not-found')
		const { requestId, requestTitle, deliveries, title, rank, part, ...request } = row
		const ofDelivery = async ({ id, openedAt }: (typeof deliveries)[number]) => {
			const delivery = await deliveryEntity.find(read, id)
			return delivery ? [await drawingOf(read, actor, delivery, dateIn(openedAt))] : []
		}
		const [drawing, ...ofDeliveries] = await Promise.all([
			drawingOf(read, actor, found, request.submittedAt),
			...deliveries.map(ofDelivery),
			recordReading(read, { requestId, what: 'chart', which: needId }),
		])
		const about = { ...request, id: requestId, title: shownTitle(actor, { ...request, title: requestTitle }) }
		return {
			title,
			number: needNumber({ rank, part }),
			request: about,
			drawings: [drawing, ...ofDeliveries.flatMap((each) => each ?? [])],
		}
	})
}

export type ProcessChart = Awaited<ReturnType<typeof drawingOf>>

/** One process chart, with the path of a row through it. */
export async function drawingOf(ask: Ask, actor: Actor, found: LoadedEntity, startedAt: Date | null) {
	const { workflow, chart } = found
	const shown = shownTo(actor, chart)
	const status = shown(found.status)
	return {
		id: found.deliveryId ?? found.id,
		group: chart,
		status,
		chart: shownChart(chartOf(workflow, shown), status),
		way: await wayGone(ask, found, { startedAt, status, shown }),
		steps: stepsOpen(actor, found, shown),
	}
}

/** The possible next steps; none where the stored status cannot be read. */
function stepsOpen(actor: Actor, found: LoadedEntity, shown: ShownAs) {
	const { workflow, facts } = found
	const here = restored(found)
	if (!here) return []
	const openTo: string[] = workflow.openTo(here, actor, facts)
	const steps = stepsFrom(workflow, here, shown).map((step) => {
		return { ...step, roles: [...step.roles], yours: openTo.includes(step.type) }
	})
	return shownAhead(steps, isStateRole(actor.role))
}

/** Outside UNODC "stopped" is drawn only when it is the present status, without transitions to or from it. */
function shownChart(chart: Chart, here: string): Chart {
	const known = (arrows: Arrow[]) => arrows.filter(({ from, to }) => from !== 'stopped' && to !== 'stopped')
	const states = chart.states.filter((state) => state !== 'stopped' || here === 'stopped')
	return { ...chart, states, arrows: known(chart.arrows), waysOut: known(chart.waysOut) }
}

/** States see an internal status as the status around it. */
const shownTo =
	({ role }: Actor, chart: LoadedEntity['chart']): ShownAs =>
	(state) =>
		shownStatusIn(chart, state, role)

type Gone = { startedAt: Date | null; status: string; shown: ShownAs }

const steps = statement(
	({
		requestId,
		needId,
		deliveryId,
		types,
	}: Record<'requestId' | 'types', string> & Record<'needId' | 'deliveryId', string | null>) =>
		build
			.selectFrom('audit_entry')
			.where('request_id', '=', requestId)
			.where('need_id', 'is not distinct from', needId)
			.where('delivery_id', 'is not distinct from', deliveryId)
			.where('type', 'like', types)
			.orderBy('position')
			.select(entryColumns),
)

/**
 * Every status passed, with time and person, from the audit trail; readers who may not read all of it see only the
 * present status.
 */
async function wayGone(ask: Ask, found: LoadedEntity, { startedAt, status, shown }: Gone) {
	const { workflow, chart, requestId, needId, deliveryId } = found
	const entries = await ask(steps, { requestId, needId, deliveryId, types: `${chart}.%` })
	const moves = entries.flatMap(({ from, to, ...entry }) => (from && to ? [{ ...entry, from, to }] : []))
	const way = wayOf(String(workflow.start().value), moves, shown)
	const known = moves.length > 0 || way.at(-1)?.state === status
	const actors = moves.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? ''])
	const names = await namesOf(ask, actors)
	const gone = way.map(({ state, by }) => ({ state, at: by?.at ?? startedAt, by: by && told(by, names) }))
	const here = way.at(-1)?.state === status ? [] : [{ state: status, at: null, by: null }]
	return [...(known ? gone : []), ...here]
}

type Acted = Pick<AuditEntry, 'type' | 'actorId' | 'actorRole' | 'onBehalfOf'>

function told({ type, actorId, actorRole, onBehalfOf }: Acted, names: Map<string, string>) {
	return {
		event: type.slice(type.indexOf('.') + 1),
		actor: names.get(actorId) ?? null,
		role: actorRole as ActingRole, // as `recordAudit` wrote it
		onBehalfOf: names.get(onBehalfOf ?? '') ?? null,
	}
}
