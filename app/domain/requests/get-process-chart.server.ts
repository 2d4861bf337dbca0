import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import type { Found } from '#app/domain/core/entities/entity.ts'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { requestEntity } from '#app/domain/core/entities/request.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { recordAccess } from '#app/domain/core/record-access.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { AuditEntry } from '#prisma/generated/client.ts'
import type { DeliveryStatus } from '#workflows/delivery/stage.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type Arrow, type Chart, chartOf, type ShownAs, stepsFrom, wayOf } from '#workflows/process-chart.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { shownDeliveryStatus, shownNeedStatus, shownStatus } from '#workflows/status-line.ts'

/** The process chart of a request with its path so far and the steps ahead, as far as the reader may know them. */
export function getRequestProcessChart(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const found = await requestEntity.find(askIn(tx), requestId)
		if (!found) throw new DomainError('not-found')
		const request = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
		await recordAccess(tx, actor, { requestId, what: 'chart' })
		return {
			reference: request.reference,
			title: shownTitle(actor, request),
			drawings: [await drawingOf(tx, actor, found, request.createdAt)],
		}
	})
}

/** The same for a need, followed by its deliveries, the latest first. */
export function getNeedProcessChart(actor: Actor, needId: string) {
	return withActor(actor, async (tx) => {
		const found = await needEntity.find(askIn(tx), needId)
		if (!found) throw new DomainError('not-found')
		const { request, deliveries, title, ...numbered } = await tx.need.findUniqueOrThrow({
			where: { id: needId },
			select: {
				title: true,
				rank: true,
				part: true,
				request: {
					select: {
						id: true,
						reference: true,
						title: true,
						status: true,
						submittedAt: true,
						...visibilityColumns,
					},
				},
				deliveries: { orderBy: { openedAt: 'desc' }, select: { id: true, openedAt: true } },
			},
		})
		await recordAccess(tx, actor, { requestId: request.id, what: 'chart', which: needId })
		const drawings = [await drawingOf(tx, actor, found, request.submittedAt)]
		for (const { id, openedAt } of deliveries) {
			const delivery = await deliveryEntity.find(askIn(tx), id)
			if (delivery) drawings.push(await drawingOf(tx, actor, delivery, openedAt))
		}
		const about = { ...request, title: shownTitle(actor, request) }
		return { title, number: needNumber(numbered), request: about, drawings }
	})
}

export type ProcessChart = Awaited<ReturnType<typeof drawingOf>>

/** One process chart, with the path of a row through it. */
export async function drawingOf(tx: Tx, actor: Actor, found: Found, startedAt: Date | null) {
	const { workflow, chart } = found
	const shown = shownTo(actor, chart)
	const status = shown(found.status)
	return {
		id: found.deliveryId ?? found.id,
		group: chart,
		status,
		chart: shownChart(chartOf(workflow, shown), status),
		way: await wayGone(tx, found, { startedAt, status, shown }),
		steps: stepsOpen(actor, found, shown),
	}
}

/** The possible next steps; none where the stored status cannot be read. */
function stepsOpen(actor: Actor, found: Found, shown: ShownAs) {
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
function shownTo({ role }: Actor, chart: Found['chart']): ShownAs {
	const forState = isStateRole(role)
	if (chart === 'request') return (state) => shownStatus(state as RequestStatus, forState)
	if (chart === 'need') return (state) => shownNeedStatus(state as NeedStatus, forState)
	if (chart === 'dueDiligence') return (state) => state
	return (state) => shownDeliveryStatus(state as DeliveryStatus, role)
}

type Gone = { startedAt: Date | null; status: string; shown: ShownAs }

/**
 * Every status passed, with time and person, from the audit trail; readers who may not read all of it see only the
 * present status.
 */
async function wayGone(tx: Tx, found: Found, { startedAt, status, shown }: Gone) {
	const { workflow, chart, requestId, needId, deliveryId } = found
	const entries = await tx.auditEntry.findMany({
		where: { requestId, needId, deliveryId, type: { startsWith: `${chart}.` } },
		orderBy: { position: 'asc' },
	})
	const moves = entries.flatMap(({ from, to, ...entry }) => (from && to ? [{ ...entry, from, to }] : []))
	const way = wayOf(String(workflow.start().value), moves, shown)
	const known = moves.length > 0 || way.at(-1)?.state === status
	const actors = moves.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? ''])
	const names = await namesOf(askIn(tx), actors)
	const gone = way.map(({ state, by }) => ({ state, at: by?.at ?? startedAt, by: by && told(by, names) }))
	const here = way.at(-1)?.state === status ? [] : [{ state: status, at: null, by: null }]
	return [...(known ? gone : []), ...here]
}

type Acted = Pick<AuditEntry, 'type' | 'actorId' | 'actorRole' | 'onBehalfOf'>

function told({ type, actorId, actorRole, onBehalfOf }: Acted, names: Map<string, string>) {
	return {
		event: type.slice(type.indexOf('.') + 1),
		actor: names.get(actorId) ?? null,
		role: actorRole as ActingRole,
		onBehalfOf: names.get(onBehalfOf ?? '') ?? null,
	}
}
