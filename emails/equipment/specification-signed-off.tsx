import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager: the procurement may start. */
export const specificationSignedOff = statusNotice('specificationSignedOff', {
	reason: 'manager',
	facts: ['need', 'programme'],
})
