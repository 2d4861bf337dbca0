/** How many rows a worklist shows; whoever has more sees the longest waiting first. */
export const WORK_LIMIT = 100

/** One thing on a worklist: a request, a need, a delivery or a due diligence case. */
export type WorkRow = {
	subject: 'request' | 'need' | 'delivery' | 'dueDiligence'
	id: string
	requestId: string
	needId: string | null
	/** The chart whose words name the next step. */
	chart: 'request' | 'need' | 'training' | 'equipment' | 'advisory' | 'dueDiligence'
	path: string
	reference: string | null
	title: string
	/** The number of a need that was divided: its parts have the same title. */
	part: string | null
	stateIso3: string
	status: string
	/** The event that waits for the viewer, or the score. */
	todo: string | null
	/** The name of somebody in whose place the viewer would take it. */
	inPlaceOf: string | null
	since: Date
}
