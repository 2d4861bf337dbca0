// What stays inside the office: a State reads none of it in its history.
const internal = new Set([
	'proposeDecisions',
	'returnDecisions',
	'proposeDecline',
	'returnDecline',
	'startOverdue',
	'allowStart',
	'promote',
	'proposeProgramme',
	'allocate',
	'refuseOffer',
	'offerUnanswered',
	// A report is looked into before anybody outside the office hears of it.
	'reportMisuse',
	'resumeAfterMisuse',
	'endAfterMisuse',
])

/** Whether a step of this type stays inside the office, with all that was told at it. */
export const isInternal = (chart: string, type: string) => chart === 'dueDiligence' || internal.has(type)

type Payload = Record<string, unknown>

// Of steps that a State reads: for which programme it waits, and why its officer changed, which may be an interest.
const keptFromState: Readonly<Record<string, readonly string[]>> = {
	'need.waitlist': ['programmeId'],
	'request.reassign': ['reason'],
	'request.takeOver': ['reason'],
}

// What drafters answer is the State's own affair until its focal point has cleared it; then the request itself tells it.
const keptFromOffice = (type: string, { toClear }: Payload): readonly string[] => {
	if (type === 'request.answerClarification' && toClear) return ['answers']
	return type === 'request.returnAnswers' ? ['note'] : []
}

/** What a step told, without what is the affair of the other side. */
export function toldTo(forState: boolean, type: string, payload: Payload): Payload {
	const kept = forState ? keptFromState[type] : keptFromOffice(type, payload)
	return Object.fromEntries(Object.entries(payload).filter(([name]) => !kept?.includes(name)))
}
