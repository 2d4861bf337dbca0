/** Maximum number of rows of a worklist; the longest waiting come first. */
export const WORK_LIMIT = 100

/** One item of a worklist: a request, a need, a delivery or a due diligence case. */
export type WorkRow = {
	subject: 'request' | 'need' | 'delivery' | 'dueDiligence'
	id: string
	requestId: string
	needId: string | null
	/** The workflow whose words name the next step. */
	chart: 'request' | 'need' | 'training' | 'equipment' | 'advisory' | 'dueDiligence'
	path: string
	reference: string | null
	title: string
	/** The number of a divided need: its parts have the same title. */
	part: string | null
	stateIso3: string
	status: string
	/** The event that the viewer must take, or the score. */
	todo: string | null
	/** The person for whom the viewer would take it as deputy. */
	inPlaceOf: string | null
	since: Date
}
