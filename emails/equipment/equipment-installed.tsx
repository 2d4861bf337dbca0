import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the equipment is installed. */
export const equipmentInstalled = statusNotice('equipmentInstalled', {
	reason: 'state',
	facts: ['need', 'programme'],
})
