import { statusNotice } from '../status-notice.tsx'

/** Asks the State for other nominations; names and note stay in the system. */
export const nominationsReturned = statusNotice('nominationsReturned', {
	reason: 'state',
	facts: ['need', 'programme'],
})
