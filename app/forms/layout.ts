import type { FieldSpec } from './field-specs.ts'
import type { NeedSection, RequestSection } from './section-names.ts'
import type { about } from './sections/about.ts'
import type { advisory } from './sections/advisory.ts'
import type { equipment } from './sections/equipment.ts'
import type { institution } from './sections/institution.ts'
import type { needs } from './sections/need.ts'
import type { rights } from './sections/rights.ts'
import type { situation } from './sections/situation.ts'
import type { training } from './sections/training.ts'

type Sections = {
	about: typeof about
	institution: typeof institution
	situation: typeof situation
	rights: typeof rights
	need: (typeof needs)['training']
	training: typeof training
	equipment: typeof equipment
	advisory: typeof advisory
}
type FieldOf<Name extends keyof Sections> = keyof Sections[Name]['shape'] & string

/** Fields shown together on a page; the title is `draft.<section>.groups.<title>`. */
type Group<Field extends string = string> = {
	title: string | null
	fields: readonly Field[]
	/** Text before the first field: `draft.<section>.<text>`. */
	text?: string
	/** Always drawn open: consent must be given or withheld knowingly. */
	isOpen?: true
}

export type FieldGroup = Omit<Group, 'fields'> & { fields: FieldSpec[] }

const group = <const Field extends string>(
	title: string | null,
	fields: readonly Field[],
	more: Pick<Group, 'text' | 'isOpen'> = {},
): Group<Field> => ({ title, fields, ...more })

const layouts: { [Name in RequestSection | NeedSection]: Group<FieldOf<Name>>[] } = {
	about: [
		group('name', ['title', 'filingLanguage', 'classification']),
		group('consent', ['consentPublish', 'consentPartners', 'consentDonors'], { isOpen: true }),
		group('origin', [
			'origin',
			'originDetail',
			'sourceTitle',
			'sourceYear',
			'sourceLink',
			'reviewCluster',
			'reviewObservation',
		]),
	],
	institution: [
		group('lead', ['leadName', 'leadType']),
		group(null, ['contactPrimary', 'contactAlternate']),
		group('others', ['otherInstitutions']),
		group('endorsement', ['endorsingAuthority']),
	],
	situation: [
		group('routes', ['situation', 'routeRole', 'modes']),
		group('figures', ['indicators']),
		group('law', ['legalBasis', 'legalBasisCitation', 'nationalStrategy', 'nationalStrategyLink']),
		group('support', ['existingEfforts', 'noSupport', 'support', 'otherSupport']),
		group('obstacles', ['difficulties', 'difficultiesOther']),
	],
	rights: [
		group('safeguards', [
			'securityForce',
			'oversight',
			'conduct',
			'conductText',
			'migrantsNotCriminalized',
			'migrantsNotCriminalizedText',
		]),
		group('sustainability', ['sustainability']),
		group('contribution', ['contribution', 'contributionAmount', 'contributionCurrency', 'contributionText']),
		group('monitoring', ['monitoringCommitment']),
	],
	need: [
		group('what', [
			'title',
			'mainTheme',
			'otherThemes',
			'articles',
			'taType',
			'statement',
			'alreadyDelivered',
		]),
		group('result', ['expectedResult', 'indicators']),
		group('who', ['beneficiaryUnit', 'beneficiaries', 'places']),
		group('numbers', ['persons', 'women', 'men', 'notStated', 'sites', 'units'], {
			text: 'numbersText',
		}),
		group('timing', [
			'urgency',
			'urgencyReason',
			'urgencyEvent',
			'urgencyEventOn',
			'earliest',
			'latest',
			'unavailable',
		]),
		group('order', ['dependsOn', 'alternatives', 'genderRights']),
	],
	training: [
		group('content', ['topics', 'level']),
		group('learners', ['learners', 'participants', 'minimumParticipants', 'womenTarget', 'womenPlan']),
		group('delivery', ['deliveryModes', 'languages', 'interpretation', 'venueFacilities']),
		group('afterwards', ['priorTraining', 'totPlan', 'releaseAssurance']),
	],
	equipment: [
		group('items', ['lines', 'justification', 'stock']),
		group('site', ['site', 'siteReadiness']),
		group('maintenance', [
			'maintenanceAmount',
			'maintenanceCurrency',
			'noMaintenanceReason',
			'maintenanceBudgetLine',
			'maintenanceResponsible',
			'maintenancePlan',
			'disposalPlan',
		]),
		group('operators', ['operators', 'includeUserTraining', 'trainingNeed']),
		group('customs', ['customsExemption', 'consignee', 'port', 'importLicence', 'radioLicence']),
		group('data', ['dataLaw', 'dataRetention', 'dataAccess']),
		group('undertaking', ['endUseUndertaking'], { text: 'undertakingText' }),
	],
	advisory: [
		group('question', ['question', 'product', 'existingDrafts', 'premises']),
		group('scope', ['counterpart', 'languages', 'quantity', 'minimumQuantity']),
	],
}

/** Returns the fields of a section in groups. A field without a group comes last, so that none is lost. */
export function groupedFields(
	section: RequestSection | NeedSection,
	fields: readonly FieldSpec[],
): FieldGroup[] {
	const all: readonly Group[] = layouts[section]
	const groups = all.map(({ fields: names, ...group }) => ({
		...group,
		fields: names.flatMap((name) => fields.filter((field) => field.name === name)),
	}))
	const placed = new Set(groups.flatMap(({ fields }) => fields))
	const others = fields.filter((field) => !placed.has(field))
	const shown = others.length > 0 ? [...groups, { title: null, fields: others }] : groups
	return shown.filter((group) => group.fields.length > 0)
}
