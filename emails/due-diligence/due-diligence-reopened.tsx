import { statusNotice } from '../status-notice.tsx'

/** Goes to the office alone, and keeps the cause in the system. */
export const dueDiligenceReopened = statusNotice('dueDiligenceReopened', { reason: 'participant' })
