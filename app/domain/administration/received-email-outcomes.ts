/** What can become of a letter that came in, in the order in which a reader looks for it. */
export const receivedEmailOutcomes = [
	'message',
	'refused',
	'bounce',
	'delay',
	'outOfOffice',
	'delivered',
	'receipt',
	'calendarReply',
	'complaint',
	'challenge',
	'list',
	'loop',
] as const
export type ReceivedEmailOutcome = (typeof receivedEmailOutcomes)[number]
