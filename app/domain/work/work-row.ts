/** How many rows a worklist shows; whoever has more sees the longest waiting first. */
export const WORK_LIMIT = 100

/** One thing on a worklist: a request, a need or a delivery. */
export type WorkRow = {
	subject: 'request' | 'need' | 'delivery'
	id: string
	requestId: string
	needId: string | null
	/** The chart whose words name the next step. */
	chart: 'request' | 'need' | 'training' | 'equipment' | 'advisory'
	path: string
	reference: string | null
	title: string
	stateIso3: string
	status: string
	/** The event that waits for the viewer. */
	todo: string | null
	since: Date
}
