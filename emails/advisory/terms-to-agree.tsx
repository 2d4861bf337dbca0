import { statusNotice } from '../status-notice.tsx'

/** Asks the State to agree to the terms of the advisory work. */
export const termsToAgree = statusNotice('termsToAgree', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
