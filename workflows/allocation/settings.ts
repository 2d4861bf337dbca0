/** Settings of an allocation run. Shares are per cent. */
export type AllocationSettings = {
	/**
	 * Share reserved for least developed countries, landlocked developing countries and small island developing States.
	 */
	reserveShare: number
	/** Days before the release day of a programme on which an unused reserve becomes available to all States. */
	releaseDays: number
	/** Largest share of a programme for one State. */
	stateCap: number
	/** Most open offers of one kind that a State may have. */
	offersPerState: number
	/** Largest share of a programme that is not earmarked for the States of one subregion. */
	subregionShare: number
	/** Time limit of the solver for all steps together. */
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
