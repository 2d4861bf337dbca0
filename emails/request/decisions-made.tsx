import { statusNotice } from '../status-notice.tsx'

/** Goes to the State and its permanent mission; outcomes and reasons stay in the system. */
export const decisionsMade = statusNotice('decisionsMade', { reason: 'state' })
