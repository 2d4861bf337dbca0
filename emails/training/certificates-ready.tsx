import { statusNotice } from '../status-notice.tsx'

/** Asks the State to confirm what it received. */
export const certificatesReady = statusNotice('certificatesReady', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
