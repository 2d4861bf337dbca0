import { statusNotice } from '../status-notice.tsx'

/** Tells the State of a refusal and of its right to a reconsideration. */
export const needDeclined = statusNotice('needDeclined', { reason: 'state', facts: ['need'] })
