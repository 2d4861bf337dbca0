import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when a need must wait; the reason stays in the system. */
export const needHeld = statusNotice('needHeld', { reason: 'state', facts: ['need'] })
