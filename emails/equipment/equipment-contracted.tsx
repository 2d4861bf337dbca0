import { statusNotice } from '../status-notice.tsx'

/** Tells the State that a supplier is contracted; supplier and price stay in the system. */
export const equipmentContracted = statusNotice('equipmentContracted', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
