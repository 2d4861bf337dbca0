import { type InferResult, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { recordChanged } from '#app/domain/core/last-look.server.ts'
import { programmesNamed, textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesDelivered } from '#app/domain/core/need-lines.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import type { placedIds, SortColumn } from '#app/domain/lists/keyset.server.ts'
import type { Listing } from '#app/domain/lists/listing.server.ts'
import { whileAsking } from '#app/domain/search/found-ids.server.ts'
import type { DeliveryFilterName, DeliveryFilters, DeliverySort } from '#app/forms/lists/delivery-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { storedDayOrNull } from '#workflows/clock/utc-day.ts'
import { plannedDay } from '#workflows/delivery/milestones.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { bandOfDelivery, deliveriesPassing, stageOfRow } from './delivery-conditions.server.ts'

/** The rows of a list. Of a need that the reader does not see, such as a donor, there is nothing. */
const rowsOf = (ids: ReturnType<typeof placedIds>, readerId: string) =>
	build
		.selectFrom(ids)
		.innerJoin('delivery as d', 'd.id', 'x.id')
		.select((of) => [
			'd.id',
			'd.kind',
			'd.quantity',
			categoriesDelivered.as('categories'),
			'd.state_iso3 as stateIso3',
			'd.status',
			'd.opened_at as openedAt',
			'd.updated_at as updatedAt',
			'd.next_on as nextOn',
			'd.next_what as nextWhat',
			recordChanged(readerId, 'delivery', sql`d.id`).as('changed'),
			jsonObjectFrom(
				of
					.selectFrom('programme as p')
					.whereRef('p.id', '=', 'd.programme_id')
					.select(['p.code', 'p.titles', 'p.capacity_unit as unit']),
			).as('programme'),
			jsonObjectFrom(
				of
					.selectFrom('need as n')
					.innerJoin('request as r', 'r.id', 'n.request_id')
					.whereRef('n.id', '=', 'd.need_id')
					.select([
						'n.title',
						'n.rank',
						'n.part',
						'r.reference',
						'r.classification',
						'r.officer_id as officerId',
					]),
			).as('need'),
		])
		.orderBy('x.place')
export type DeliveryRow = InferResult<ReturnType<typeof rowsOf>>[number]

/**
 * A delivery as a row of a list, as far as the actor may see it: donors see only programme, State, quantity and status.
 */
export function shownDelivery(actor: Actor, row: DeliveryRow, language: Language) {
	const { programme, need } = row
	const today = dayOfOffice(now())
	const outline = may(actor, 'readDeliveryOutlines')
	return {
		id: row.id,
		kind: row.kind,
		quantity: row.quantity,
		categories: row.categories,
		stateIso3: row.stateIso3,
		status: shownDeliveryStatus(row.status, actor.role),
		programme: programme
			? { code: programme.code, title: textIn(programme.titles, language), unit: programme.unit }
			: null,
		about:
			need && !outline
				? {
						reference: need.reference,
						title: listedNeedTitle(actor, need, need.title),
						number: needNumber(need),
					}
				: null,
		openedAt: outline ? null : row.openedAt,
		updatedAt: outline ? null : row.updatedAt,
		next: outline ? null : nextOf(row, today),
		changed: !outline && row.changed,
	}
}
export type ShownDelivery = ReturnType<typeof shownDelivery>

function nextOf({ nextOn, nextWhat }: DeliveryRow, today: string) {
	const on = storedDayOrNull(nextOn)
	return on && nextWhat ? { what: nextWhat, on: plannedDay(on), overdue: on < today } : null
}

const byChange = { column: sql`t.updated_at`, timeOf: ({ updatedAt }: DeliveryRow) => updatedAt }

const sorts: Record<DeliverySort, SortColumn<DeliveryRow>> = {
	next: { column: sql`t.next_on`, type: 'date', valueOf: ({ nextOn }) => nextOn, empty: byChange },
	opened: { column: sql`t.opened_at`, type: 'timestamptz', valueOf: ({ openedAt }) => openedAt },
	changed: { column: sql`t.updated_at`, type: 'timestamptz', valueOf: ({ updatedAt }) => updatedAt },
	newest: { column: sql`t.id`, type: 'text', valueOf: ({ id }) => id },
}

type DeliveryFacet = 'kind' | 'stage' | 'state' | 'due'

/** How the list of deliveries is read for the actor; `programmeIds` are those that the filter names in words. */
export function deliveryListing(
	actor: Actor,
	programmeIds: string[] | null,
): Listing<DeliveryFilterName, DeliverySort, DeliveryFacet, DeliveryRow> {
	return {
		sorts,
		isFilled: ({ due }, sort) => sort === 'next' && due !== undefined && !due.includes('none'),
		rowsPassing: (filters, wanted) => deliveriesPassing(actor, { filters, programmeIds }, wanted),
		rowsOf: (ids) => rowsOf(ids, actor.id),
		facets: {
			kind: { by: sql`t.kind` },
			stage: { by: stageOfRow() },
			state: { by: sql`t.state_iso3` },
			due: { by: bandOfDelivery() },
		},
		counted: 'changed',
		reading: (ask, { text }, list) => whileAsking(ask, text?.[0], ['delivery'], list),
	}
}

/** Refuses roles that have no list of deliveries. */
export const requireDeliveryList = (actor: Actor) => requireAbility(actor, 'readDeliveries')

/** The programmes that the filter names in words; null for all. */
export async function programmesOf(ask: Ask, { programme }: DeliveryFilters, language: Language) {
	const [words] = programme ?? []
	return words ? [...(await programmesNamed(ask, words, language))] : null
}
