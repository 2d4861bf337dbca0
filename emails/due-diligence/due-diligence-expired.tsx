import { statusNotice } from '../status-notice.tsx'

/** Goes to the office alone when a decision is no longer valid. */
export const dueDiligenceExpired = statusNotice('dueDiligenceExpired', { reason: 'participant' })
