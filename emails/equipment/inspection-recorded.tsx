import { statusNotice } from '../status-notice.tsx'

/** Asks the State to read the inspection and to sign the handover. */
export const inspectionRecorded = statusNotice('inspectionRecorded', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
