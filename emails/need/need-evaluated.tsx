import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when the follow-up of a need has ended. */
export const needEvaluated = statusNotice('needEvaluated', { reason: 'state', facts: ['need', 'programme'] })
