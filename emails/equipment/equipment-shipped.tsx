import { statusNotice } from '../status-notice.tsx'

/** Tells the State to make ready; waybill and route stay in the system. */
export const equipmentShipped = statusNotice('equipmentShipped', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
