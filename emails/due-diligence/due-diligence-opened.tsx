import { statusNotice } from '../status-notice.tsx'

/** Goes to the due diligence officers alone. */
export const dueDiligenceOpened = statusNotice('dueDiligenceOpened', { reason: 'dueDiligence' })
