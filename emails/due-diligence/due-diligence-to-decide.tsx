import { statusNotice } from '../status-notice.tsx'

/** Goes to those in the office who may decide on an assessment. */
export const dueDiligenceToDecide = statusNotice('dueDiligenceToDecide', { reason: 'participant' })
