/** Every outcome of a received e-mail, in the order of the filter. */
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
