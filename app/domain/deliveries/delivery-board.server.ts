import { sql } from 'kysely'
import { pageOfList } from '#app/domain/lists/listing.server.ts'
import { type DeliveryFilters, type DeliverySort, deliveryListSpec } from '#app/forms/lists/delivery-list.ts'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { type BoardStage, boardStages } from '#workflows/delivery/stage.ts'
import type { Language } from '#workflows/languages.ts'
import {
	deliveryListing,
	programmesOf,
	requireDeliveryList,
	shownDelivery,
} from './shown-deliveries.server.ts'

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
