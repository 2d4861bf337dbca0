import { sql } from 'kysely'
import { exportList, type ListExport } from '#app/domain/exports/export-list.server.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { pageOfList } from '#app/domain/lists/listing.server.ts'
import { readList } from '#app/domain/lists/read-list.server.ts'
import { type DeliveryFilters, type DeliverySort, deliveryListSpec } from '#app/forms/lists/delivery-list.ts'
import { type Direction, readListAddress } from '#app/forms/lists/list-address.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { type BoardStage, boardStages } from '#workflows/delivery/status-facts.ts'
import type { Language } from '#workflows/languages.ts'
import {
	deliveryListing,
	programmesOf,
	requireDeliveryList,
	shownDelivery,
} from './shown-deliveries.server.ts'

/** A donor reads an outline of what belongs to States, and takes it out by the reports for donors. */
const mayExport = (actor: Actor) => actor.role !== 'donor' && hasRightToExport(actor, 'listXlsx')

/** The list of deliveries as an address asks for it, as far as the actor may see them. */
export function getDeliveryList(actor: Actor, params: URLSearchParams, language: Language = actor.language) {
	requireDeliveryList(actor)
	const spec = deliveryListSpec(actor.role)
	return readAs(actor, async (read) => {
		const named = await programmesOf(read, readListAddress(spec, params).filters, language)
		const list = await readList(read, spec, deliveryListing(actor, named), params)
		return {
			...list,
			rows: list.rows.map((row) => shownDelivery(actor, row, language)),
			mayExport: mayExport(actor),
		}
	})
}
export type DeliveryList = Awaited<ReturnType<typeof getDeliveryList>>

/** The first deliveries of a filter by their next dates, or from the last one back: 25, and whether there are more. */
export function firstDeliveries(
	actor: Actor,
	filters: DeliveryFilters,
	language: Language,
	direction: Direction = 'asc',
) {
	requireDeliveryList(actor)
	const order = { sort: 'next' as const, direction }
	return readAs(actor, async (read) => {
		const asked = { filters, order, size: 25, after: null, before: null }
		const { rows, next } = await pageOfList(read, deliveryListing(actor, null), asked)
		return { rows: rows.map((row) => shownDelivery(actor, row, language)), next }
	})
}

/** The deliveries of a view; see `exportList`. */
export function exportDeliveries(actor: Actor, asked: ListExport, language: Language) {
	requireDeliveryList(actor)
	if (!mayExport(actor)) throw new DomainError('refused', 'mayNotExport')
	const spec = deliveryListSpec(actor.role)
	return exportList(
		actor,
		spec,
		asked,
		async (read, filters) => deliveryListing(actor, await programmesOf(read, filters, language)),
		(rows) => rows.map((row) => shownDelivery(actor, row, language)),
	)
}

const CARDS = 6
const COUNTED = 100

/** The list of deliveries as a board: in each column those due first, and their number, counted up to a hundred. */
export function getDeliveryBoard(actor: Actor, params: URLSearchParams, language: Language = actor.language) {
	requireDeliveryList(actor)
	const address = readListAddress(deliveryListSpec(actor.role), params)
	return readAs(actor, async (read) => {
		const listing = deliveryListing(actor, await programmesOf(read, address.filters, language))
		const columns = boardStages.map(async (stage) => {
			const asked: readonly string[] = address.filters.stage ?? boardStages
			if (!asked.includes(stage)) return { stage, count: 0, more: false, cards: [] }
			const filters = { ...address.filters, stage: [stage] }
			const place = { filters, order: orderIn(actor, stage), size: CARDS, after: null, before: null }
			const { rows, next } = await pageOfList(read, listing, place)
			const count = next ? await countIn(read, listing, filters) : rows.length
			return {
				stage,
				count: Math.min(count, COUNTED),
				more: count > COUNTED,
				cards: rows.map((row) => shownDelivery(actor, row, language)),
			}
		})
		return { address, columns: await Promise.all(columns) }
	})
}
export type BoardColumn = Awaited<ReturnType<typeof getDeliveryBoard>>['columns'][number]

function orderIn({ role }: Actor, stage: BoardStage): { sort: DeliverySort; direction: 'asc' | 'desc' } {
	if (role === 'donor') return { sort: 'newest', direction: 'desc' }
	return stage === 'ended' ? { sort: 'changed', direction: 'desc' } : { sort: 'next', direction: 'asc' }
}

async function countIn(read: Read, listing: ReturnType<typeof deliveryListing>, filters: DeliveryFilters) {
	const part = { where: [], at: sql`t.updated_at`, direction: sql`desc` }
	const rows = listing.rowsPassing(filters, { part, most: COUNTED + 1, sort: 'changed' })
	const reading = listing.reading ?? ((_ask, _filters, list) => list())
	const [row] = await reading(read, filters, () =>
		read(raw(sql<{ count: number }>`select count(*)::int as count from (${rows}) as found`)),
	)
	return row?.count ?? 0
}
