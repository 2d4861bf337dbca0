import { sql } from 'kysely'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { pageOfList } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import type { DeliveryFilters, DeliverySort } from '#app/forms/lists/delivery-list.ts'
import { type Direction, readListAddress } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { type BoardStage, boardStages } from '#workflows/delivery/status-facts.ts'
import type { Language } from '#workflows/languages.ts'
import {
	deliveryListing,
	programmesOf,
	requireDeliveryList,
	shownDelivery,
} from './shown-deliveries.server.ts'

/** A donor reads an outline of what belongs to States, and takes it out by the reports for donors. */
const mayExport = (actor: Actor) => !may(actor, 'readDeliveryOutlines') && hasRightToExport(actor, 'listXlsx')

/** How the list of deliveries is read. */
export const deliverySource = listSource({
	list: lists.deliveries,
	holdsConfidential: true,
	listing: async (read, filters, language) =>
		deliveryListing(read.actor, await programmesOf(read, filters, language)),
	exported: (rows, { actor }, language) => rows.map((row) => shownDelivery(actor, row, language)),
	mayExport,
})

/** The list of deliveries as an address asks for it, as far as the actor may see them. */
export function getDeliveryList(actor: Actor, params: URLSearchParams, language: Language = actor.language) {
	requireDeliveryList(actor)
	return readAs(actor, async (read) => {
		const list = await readFrom(read, deliverySource, params, language)
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

const CARDS = 6
const COUNTED = 100

/** The list of deliveries as a board: in each column those due first, and their number, counted up to a hundred. */
export function getDeliveryBoard(actor: Actor, params: URLSearchParams, language: Language = actor.language) {
	requireDeliveryList(actor)
	const address = readListAddress(lists.deliveries.spec(actor.role), params)
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
	if (may({ role }, 'readDeliveryOutlines')) return { sort: 'newest', direction: 'desc' }
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
