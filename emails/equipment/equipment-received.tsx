import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer when the equipment has arrived. */
export const equipmentReceived = statusNotice('equipmentReceived', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
