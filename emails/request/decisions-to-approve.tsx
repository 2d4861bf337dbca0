import { statusNotice } from '../status-notice.tsx'

/** Goes to those who may approve the proposed decisions. */
export const decisionsToApprove = statusNotice('decisionsToApprove', { reason: 'approver' })
