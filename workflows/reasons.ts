// Why a step is taken, in codes. Apart from the other codes: no page of the form needs them.

/** Why a State is asked. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const clarificationReasons = [
	'MISSING_ENDORSEMENT', 'IDENTITY_UNVERIFIED', 'SCOPE_UNCLEAR', 'QUANTITY_UNJUSTIFIED',
	'INSTITUTION_UNCLEAR', 'DUPLICATE_SUSPECTED', 'HRDDP_INFORMATION', 'MAINTENANCE_PLAN', 'LEGAL_BASIS',
	'TRANSLATION_NEEDED', 'ATTACHMENT_UNREADABLE', 'OTHER',
] as const

/** Why a need is declined. */
export const declineReasons = [
	'OUTSIDE_MANDATE',
	'NOT_ENDORSED',
	'EXCLUDED_ITEM',
	'HRDDP_NOT_CLEARED',
	'EMBARGO_OR_SANCTIONS',
	'DUPLICATE',
	'ALREADY_SUPPORTED',
	'NOT_FEASIBLE',
	'NO_REPLY_AFTER_REMINDERS',
] as const

/** Why a need waits. */
export const holdReasons = [
	'NO_FUNDING',
	'NO_SUITABLE_PROGRAMME',
	'SECURITY_OR_ACCESS',
	'AWAITING_LEGISLATION',
	'AWAITING_HRDDP',
	'STATE_ASKED_TO_PAUSE',
] as const

/** Why a State withdraws a request or a need. */
export const withdrawReasons = [
	'MET_NATIONALLY',
	'MET_BY_OTHER_DONOR',
	'PRIORITIES_CHANGED',
	'FILED_IN_ERROR',
	'OFFER_NOT_ACCEPTED',
	'NOT_STATED',
] as const

/** Why a State asks for a request or need to be reopened. */
export const reopeningReasons = ['NEW_FACTS', 'DEFECT', 'RECONSIDERATION'] as const
