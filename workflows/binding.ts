import type { AdvisoryEvent } from './advisory/events.ts'
import type { ChartName } from './charts.ts'
import type { DueDiligenceEvent } from './due-diligence/events.ts'
import type { EquipmentEvent } from './equipment/events.ts'
import type { NeedEvent } from './need/events.ts'
import type { RequestEvent } from './request/events.ts'
import type { TrainingEvent } from './training/events.ts'

type EventOf = {
	request: RequestEvent
	need: NeedEvent
	dueDiligence: DueDiligenceEvent
	training: TrainingEvent
	equipment: EquipmentEvent
	advisory: AdvisoryEvent
}

/**
 * What binds a State or UNODC, or cannot be taken back: whoever sends it by the web has proved to be there a moment
 * before (ASVS 7.5.3).
 */
export const bindingEvents: { readonly [Chart in ChartName]: readonly EventOf[Chart]['type'][] } = {
	request: [
		...(['endorse', 'clearAnswers', 'rejectIdentity', 'withdraw', 'confirmClosure'] as const),
		...(['proposeDecisions', 'returnDecisions', 'approveDecisions'] as const),
		...(['approveReopening', 'refuseReopening'] as const),
	],
	need: [
		...(['proposeDecline', 'approveDecline', 'returnDecline', 'upholdDecline', 'overturnDecline'] as const),
		...(['acceptOffer', 'offerPart', 'confirmOffer', 'declineOffer'] as const),
		...(['allowStart', 'endConfirmation', 'noLongerNeeded', 'withdrawNeed'] as const),
	],
	dueDiligence: ['returnAssessment', 'clear', 'clearWithMitigation', 'refuse'],
	training: ['certify', 'cancelCourse', 'fail'],
	equipment: [
		...(['signOffSpecification', 'acceptAsIs', 'signHandover', 'approveChange', 'endAfterLoss'] as const),
		...(['endAfterMisuse', 'cancelDelivery', 'fail'] as const),
	],
	advisory: ['agreeTerms', 'acceptFinal', 'cancelDelivery', 'fail'],
}

/** Whether this step binds somebody. */
export const isBinding = (chart: ChartName, event: string): boolean =>
	(bindingEvents[chart] as readonly string[]).includes(event)
