import { deliverySteps } from './events/deliveries.ts'
import { dueDiligenceSteps } from './events/due-diligence.ts'
import { fieldWords } from './events/fields.ts'
import { needSteps } from './events/needs.ts'
import { requestSteps } from './events/requests.ts'

export const events = { ...requestSteps, ...needSteps, ...deliverySteps, ...dueDiligenceSteps, ...fieldWords }
