import { statusNotice } from '../status-notice.tsx'

/** Tells the State that a person has taken the request in hand, and who. */
export const requestAcknowledged = statusNotice('requestAcknowledged', {
	reason: 'state',
	facts: ['officer'],
})
