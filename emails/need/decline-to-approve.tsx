import { statusNotice } from '../status-notice.tsx'

/** Asks for the second signature on a refusal; the reason stays in the system. */
export const declineToApprove = statusNotice('declineToApprove', { reason: 'approver', facts: ['need'] })
