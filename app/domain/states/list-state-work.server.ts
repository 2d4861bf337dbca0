import {
	deliveryListing,
	programmesOf,
	shownDelivery,
} from '#app/domain/deliveries/shown-deliveries.server.ts'
import { readBareList } from '#app/domain/lists/read-list.server.ts'
import { listedNeeds, needListing } from '#app/domain/needs/list-needs.server.ts'
import { listOfficerNames } from '#app/domain/workload/list-officers.server.ts'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import { needStatusesShown } from '#app/forms/lists/need-list.ts'
import { followsOfficers } from '#app/forms/lists/request-list.ts'
import { stateDeliveriesSpec, stateNeedsSpec } from '#app/forms/lists/state-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole } from '#workflows/roles.ts'
import { headOfState } from './state-head.server.ts'

/** The needs of a State that the actor may see, as an address of its page asks for them. `not-found` as for its record. */
export function listStateNeeds(actor: Actor, iso3: string, params: URLSearchParams, language: Language) {
	return readAs(actor, async (read) => {
		const state = await headOfState(read, iso3, language)
		const listing = needListing(actor)
		// Each status of a State is read in the order of its index: without them the needs of all States would be passed by.
		const every = needStatusesShown(actor.role)
		const within: typeof listing = {
			...listing,
			rowsPassing: ({ status = every, ...filters }, wanted) =>
				listing.rowsPassing(ofState(actor, iso3, { ...filters, status }), wanted),
		}
		const [list, officers] = await Promise.all([
			readBareList(read, stateNeedsSpec(actor.role, iso3), within, params),
			followsOfficers(actor.role) ? listOfficerNames(actor) : [],
		])
		return { state, ...list, rows: await listedNeeds(read, actor, list, language), officers }
	})
}

/** The deliveries of a State that the actor may see, in the same way. */
export function listStateDeliveries(actor: Actor, iso3: string, params: URLSearchParams, language: Language) {
	return readAs(actor, async (read) => {
		const state = await headOfState(read, iso3, language)
		const spec = stateDeliveriesSpec(actor.role, iso3)
		const named = await programmesOf(read, readListAddress(spec, params).filters, language)
		const listing = deliveryListing(actor, named)
		const within: typeof listing = {
			...listing,
			rowsPassing: (filters, wanted) => listing.rowsPassing(ofState(actor, iso3, filters), wanted),
		}
		const list = await readBareList(read, spec, within, params)
		return { state, ...list, rows: list.rows.map((row) => shownDelivery(actor, row, language)) }
	})
}

/** Adds the State to the filters of a list. Its own people have no such filter: their lists hold nothing else. */
const ofState = <Filters extends object>({ role }: Actor, iso3: string, filters: Filters) =>
	isStateRole(role) ? filters : { ...filters, state: [iso3] }
