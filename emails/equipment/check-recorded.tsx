import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the equipment was checked in use. */
export const checkRecorded = statusNotice('checkRecorded', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
