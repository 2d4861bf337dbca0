/** What an allocation run works by. Shares are per cent. */
export type AllocationSettings = {
	/** The part of a programme that is kept for least developed, landlocked developing and small island States. */
	reserveShare: number
	/** So many days before a programme's release day an unused reserve goes to everybody. */
	releaseDays: number
	/** What one State may have of a programme. */
	stateCap: number
	/** Offers of one kind that a State may have at a time. */
	offersPerState: number
	/** What the States of one subregion may have of a programme that is not earmarked. */
	subregionShare: number
	/** How long the solver may look for the best, all steps together. */
	seconds: number
}

export const defaultAllocationSettings: AllocationSettings = {
	reserveShare: 40,
	releaseDays: 45,
	stateCap: 25,
	offersPerState: 2,
	subregionShare: 50,
	seconds: 60,
}
