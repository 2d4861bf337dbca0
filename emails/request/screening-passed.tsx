import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the request is complete. Never says whether due diligence was opened. */
export const screeningPassed = statusNotice('screeningPassed', { reason: 'state' })
