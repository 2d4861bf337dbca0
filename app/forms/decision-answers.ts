import type { NeedSection } from './section-names.ts'
import type { advisory } from './sections/advisory.ts'
import type { equipment } from './sections/equipment.ts'
import type { needs } from './sections/need.ts'
import type { training } from './sections/training.ts'

type Sections = {
	need: (typeof needs)['training']
	training: typeof training
	equipment: typeof equipment
	advisory: typeof advisory
}
type FieldOf<Name extends NeedSection> = keyof Sections[Name]['shape'] & string

/**
 * The answers that stand open beside the decision on a need, in the order in which they are weighed: what, how much and
 * the least that is useful, when, after what, and what there is already. All others are one press away.
 */
export const decisionAnswers: { [Name in NeedSection]: readonly FieldOf<Name>[] } = {
	need: [
		'taType',
		'mainTheme',
		'persons',
		'urgency',
		'urgencyReason',
		'earliest',
		'latest',
		'dependsOn',
		'expectedResult',
		'alreadyDelivered',
	],
	training: [
		'participants',
		'minimumParticipants',
		'learners',
		'topics',
		'level',
		'deliveryModes',
		'languages',
		'priorTraining',
	],
	equipment: [
		'justification',
		'operators',
		'maintenanceAmount',
		'maintenanceCurrency',
		'noMaintenanceReason',
		'siteReadiness',
	],
	advisory: ['question', 'product', 'quantity', 'minimumQuantity', 'counterpart', 'existingDrafts'],
}
