import { statusNotice } from '../status-notice.tsx'

/** Goes to the due diligence officers alone; the note stays in the system. */
export const dueDiligenceReturned = statusNotice('dueDiligenceReturned', { reason: 'dueDiligence' })
