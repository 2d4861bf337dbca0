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
