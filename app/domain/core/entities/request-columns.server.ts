import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { build } from '#app/platform/statement.ts'
import type { Facts } from '#workflows/facts.ts'

/** What a step reads of a request, also for a row that belongs to the request. */
export const requestColumns = [
	'request.state_iso3 as stateIso3',
	'state.region',
	'request.reference',
	'request.drafter_id as drafterId',
	'request.proposer_id as proposerId',
	'request.officer_id as officerId',
	'request.due_diligence as dueDiligence',
	'request.filing_language as filingLanguage',
	sharedFact('partner', 'reference').as('sharedWithPartners'),
] as const

/** Whether anything was ever contracted in a delivery. */
export const isContracted = sql<boolean>`jsonb_exists(delivery.record, 'contract')`.as('contracted')

/** Status of every delivery of the need. */
export const deliveries = jsonArrayFrom(
	build
		.selectFrom('delivery')
		.where('delivery.need_id', '=', sql.ref<string>('need.id'))
		.select(['delivery.status', isContracted]),
).as('deliveries')

export type FactColumns = {
	stateIso3: string
	drafterId: string
	proposerId: string | null
	officerId: string | null
	dueDiligence: Stored.DueDiligence
} & ({ region: string | null } | { state: { region: string | null } })

/** The facts that conditions evaluate, from the row of a request; facts of another row are given in `more`. */
export const factsOf = (request: FactColumns, more: Partial<Facts> = {}): Facts => ({
	stateIso3: request.stateIso3,
	region: 'state' in request ? request.state.region : request.region,
	drafterId: request.drafterId,
	proposerId: request.proposerId,
	officerId: request.officerId,
	dueDiligence: request.dueDiligence,
	assessorId: null,
	declinerId: null,
	managerId: null,
	programmeId: null,
	recallable: true,
	mayBegin: true,
	sharedWithPartners: false,
	reopenable: false,
	reconsiderable: false,
	ended: false,
	...more,
})
