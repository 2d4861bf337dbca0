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
	'refuseOffer',
	'offerUnanswered',
	// A report is looked into before anybody outside the office hears of it.
	'reportMisuse',
	'resumeAfterMisuse',
	'endAfterMisuse',
])

/** Whether a step of this type stays inside the office, with all that was told at it. */
export const isInternal = (chart: string, type: string) => chart === 'dueDiligence' || internal.has(type)

// Of steps that a State reads: for which programme it waits, and why its officer changed, which may be an interest.
const withheld: Readonly<Record<string, readonly string[]>> = {
	'need.waitlist': ['programmeId'],
	'request.reassign': ['reason'],
	'request.takeOver': ['reason'],
}

/** What a step told, without what stays inside the office. */
export const toldToState = (type: string, payload: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(payload).filter(([name]) => !withheld[type]?.includes(name)))
