import type { DueDiligence, Facts } from '#workflows/facts.ts'

type RequestColumns = {
	stateIso3: string
	drafterId: string
	proposerId: string | null
	officerId: string | null
	dueDiligence: string
} & ({ region: string | null } | { state: { region: string | null } })

/** What conditions look at, from the row of a request; whatever else is known of the row in question comes in `more`. */
export const factsOf = (request: RequestColumns, more: Partial<Facts> = {}): Facts => ({
	stateIso3: request.stateIso3,
	region: 'state' in request ? request.state.region : request.region,
	drafterId: request.drafterId,
	proposerId: request.proposerId,
	officerId: request.officerId,
	dueDiligence: request.dueDiligence as DueDiligence,
	assessorId: null,
	declinerId: null,
	managerId: null,
	programmeId: null,
	recallable: true,
	mayBegin: true,
	sharedWithPartners: false,
	reopenable: false,
	reconsiderable: false,
	...more,
})
