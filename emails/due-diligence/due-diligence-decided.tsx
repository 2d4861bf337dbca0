import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer and the due diligence officers alone, and keeps the outcome in the system. */
export const dueDiligenceDecided = statusNotice('dueDiligenceDecided', { reason: 'participant' })
