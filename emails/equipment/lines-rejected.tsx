import { statusNotice } from '../status-notice.tsx'

/** Tells the State that parts are missing or damaged; which ones stays in the system. */
export const linesRejected = statusNotice('linesRejected', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
