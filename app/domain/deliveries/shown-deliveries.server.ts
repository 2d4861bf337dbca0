import { programmesNamed, textIn } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Delivery } from '#prisma/generated/client.ts'
import type { Milestone } from '#workflows/delivery/milestones.ts'
import { boardStages } from '#workflows/delivery/stage.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { roles } from '#workflows/roles.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import {
	beyond,
	type DeliveryFilter,
	type DeliverySort,
	inStage,
	orders,
	passing,
	placeOf,
} from './conditions.ts'

/**
 * Deliveries as rows of a list, as far as the actor may see them: donors see only programme, State, quantity and
 * status.
 */
async function shownDeliveries(
	tx: Tx,
	actor: Actor,
	found: readonly Delivery[],
	{ today, language }: { today: Date; language: Language },
) {
	const { role } = actor
	const outline = role === 'donor'
	const programmes = await programmesOf(tx, found)
	const needs: Map<string, NeedRow> = outline ? new Map() : await needsOf(tx, found)
	return found.map((row) => {
		const programme = programmes.get(row.programmeId)
		const need = needs.get(row.needId)
		return {
			id: row.id,
			kind: row.kind,
			quantity: row.quantity,
			stateIso3: row.stateIso3,
			status: shownDeliveryStatus(row.status, role),
			programme: programme
				? { code: programme.code, title: textIn(programme.titles, language), unit: programme.capacityUnit }
				: null,
			about: need ? aboutOf(actor, need) : null,
			openedAt: outline ? null : row.openedAt,
			updatedAt: outline ? null : row.updatedAt,
			next: outline ? null : nextOf(row, today),
		}
	})
}
export type ShownDelivery = Awaited<ReturnType<typeof shownDeliveries>>[number]

function nextOf({ nextOn, nextWhat }: Delivery, today: Date) {
	return nextOn && nextWhat
		? { what: nextWhat as Milestone, on: nextOn.toISOString().slice(0, 10), overdue: nextOn < today }
		: null
}

const aboutOf = (actor: Actor, need: NeedRow) => ({
	reference: need.request.reference,
	title: listedNeedTitle(actor, need.request, need.title),
	number: needNumber(need),
})

async function programmesOf(tx: Tx, found: readonly Delivery[]) {
	const ids = [...new Set(found.map(({ programmeId }) => programmeId))]
	const rows = await tx.programme.findMany({
		where: { id: { in: ids } },
		select: { id: true, code: true, titles: true, capacityUnit: true },
	})
	return new Map(rows.map((row) => [row.id, row]))
}

async function needsOf(tx: Tx, found: readonly Delivery[]) {
	const rows = await tx.need.findMany({
		where: { id: { in: found.map(({ needId }) => needId) } },
		select: {
			id: true,
			title: true,
			rank: true,
			part: true,
			request: { select: { reference: true, ...visibilityColumns } },
		},
	})
	return new Map(rows.map((row) => [row.id, row]))
}
type NeedRow = Awaited<ReturnType<typeof needsOf>> extends Map<string, infer Row> ? Row : never

const PAGE = 25
const CARDS = 6
const COUNTED = 100

const startOfToday = () => new Date(now().toISOString().slice(0, 10))

/** Donors are shown no dates, so they cannot filter by them either. */
const asAllowed = ({ role }: Actor, filter: DeliveryFilter): DeliveryFilter =>
	role === 'donor' ? { ...filter, overdue: undefined } : filter

async function conditions(tx: Tx, actor: Actor, filter: DeliveryFilter, language: Language) {
	requireRole(actor, ...roles.filter((role) => role !== 'administrator'))
	const named = filter.programme ? await programmesNamed(askIn(tx), filter.programme, language) : null
	return passing(asAllowed(actor, filter), named && [...named], startOfToday())
}

type Listed = DeliveryFilter & { sort?: DeliverySort | undefined; after?: string | undefined }

/** Deliveries the actor may see, 25 at a time. */
export function listDeliveries(actor: Actor, filter: Listed, language: Language = actor.language) {
	const sort = actor.role === 'donor' ? 'plain' : (filter.sort ?? 'due')
	return withActor(actor, async (tx) => {
		const where = await conditions(tx, actor, filter, language)
		const found = await tx.delivery.findMany({
			where: { AND: [where, filter.after ? beyond(filter.after, sort) : {}] },
			orderBy: orders[sort],
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		return {
			rows: await shownDeliveries(tx, actor, page, { today: startOfToday(), language }),
			next: found.length > PAGE && last ? placeOf(last, sort) : null,
		}
	})
}

/** The same as a board: in each column the deliveries due first, and their number, counted up to a hundred. */
export function getDeliveryBoard(actor: Actor, filter: DeliveryFilter, language: Language = actor.language) {
	return withActor(actor, async (tx) => {
		const base = await conditions(tx, actor, filter, language)
		const columns = []
		for (const stage of boardStages) {
			const where = { AND: [base, inStage(stage)] }
			const order = actor.role === 'donor' ? 'plain' : stage === 'ended' ? 'changed' : 'due'
			const found = await tx.delivery.findMany({ where, orderBy: orders[order], take: CARDS })
			const count =
				found.length < CARDS ? found.length : await tx.delivery.count({ where, take: COUNTED + 1 })
			columns.push({
				stage,
				count: Math.min(count, COUNTED),
				more: count > COUNTED,
				cards: await shownDeliveries(tx, actor, found, { today: startOfToday(), language }),
			})
		}
		return columns
	})
}
export type BoardColumn = Awaited<ReturnType<typeof getDeliveryBoard>>[number]
