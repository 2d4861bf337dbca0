import { statusNotice } from '../status-notice.tsx'

/** Goes to the office and the programme manager alone; the State is not told of a report. */
export const misuseReported = statusNotice('misuseReported', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
