import { isNameOf } from '#workflows/names.ts'
import facts from './vocabulary.json' with { type: 'json' }

/**
 * The three kinds of assistance: recommendation 1 names training, equipment and tools; advisory support is the third.
 */
export const kinds = ['training', 'equipment', 'advisory'] as const
export type Kind = (typeof kinds)[number]

/** Themes of a need. `themeFacts` links each to articles of the Protocol and to recommendations. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const themes = [
	'LEGAL', 'INVEST', 'PROSECUTE', 'MLA', 'COOP', 'INTERPOL', 'BORDER', 'SEA', 'DOCS', 'TECH', 'FINANCE',
	'PRIVATE', 'STRATEGY', 'POLITICAL', 'PREVENT', 'PROTECT', 'HARM', 'RETURN', 'TRAFFICKING', 'DATA',
	'TRAINSYS', 'INTEGRITY', 'REVIEW', 'ACCESSION',
] as const
export type Theme = (typeof themes)[number]

/** A need has its main theme and at most three others. */
export const MOST_THEMES = 4

/** Types of assistance. `taTypeTrack` gives the kind of each. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const taTypes = [
	'LEGAL_ADVICE', 'MODEL', 'PROCEDURES', 'STRATEGY', 'GOOD_PRACTICE', 'TRAINING', 'TOT', 'MENTOR', 'INSTITUTION',
	'AWARENESS', 'EQUIPMENT', 'DATABASE', 'NETWORK', 'TOOLS', 'ASSESSMENT', 'EXPERT_REVIEW',
	'STUDY_VISIT', 'OTHER',
] as const
export type TaType = (typeof taTypes)[number]

/** Types of the lead institution. `institutionScreened` says which are subject to due diligence. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const institutionTypes = [
	'POLICE', 'BORDER_GUARD', 'IMMIGRATION', 'CUSTOMS', 'COAST_GUARD', 'NAVY', 'INTEL', 'PROSECUTION',
	'JUDICIARY', 'MOJ', 'MOI', 'MFA', 'CENTRAL_AUTH', 'FIU', 'DOC_ISSUER', 'FORENSIC', 'CYBER', 'AIRPORT',
	'DETENTION', 'COMMITTEE', 'PROTECTION', 'LABOUR', 'PARLIAMENT', 'TRAINING_INST', 'STATISTICS', 'NCB',
	'OTHER',
] as const
export type InstitutionType = (typeof institutionTypes)[number]

/** The type of an institution of which none is given, or none of the list. */
export const unlistedInstitution: InstitutionType = 'OTHER'

/** Equipment that may be requested. `equipmentControl` says which category needs a clearance or a licence. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const equipmentCategories = [
	'DOC_HAND', 'DOC_DESK', 'DOC_READER', 'BIOMETRIC', 'IT_WORK', 'IT_MOBILE', 'CASE_SYS', 'API_PNR',
	'FORENSIC_DIG', 'OSINT', 'AUDIO_VIDEO', 'RADIO', 'SURVEIL_FIX', 'DRONE', 'VEHICLE', 'BOAT_SAR',
	'SAR_KIT', 'PPE', 'FIRST_AID', 'INSPECT', 'OFFICE', 'SHELTER', 'TRAIN_ROOM', 'PRINTED', 'WORKS',
	'LIFE_SAVING', 'DIGNITY', 'UNIFORM',
] as const
export type EquipmentCategory = (typeof equipmentCategories)[number]

/** What the quantity of a line counts. Lines are added up only where category and unit are the same. */
export const lineUnits = ['PIECE', 'SET', 'COPY', 'PAIR', 'PACK', 'LICENCE'] as const
export type LineUnit = (typeof lineUnits)[number]

/** Equipment that no programme may supply. */
export const excludedEquipment = [
	'FIREARMS',
	'RESTRAINT',
	'INTERCEPTION',
	'ARMED_CRAFT',
	'CROWD_FACES',
	'DETENTION',
	'EMBARGOED',
] as const
export type ExcludedEquipment = (typeof excludedEquipment)[number]

/** The first five are those of article 14, paragraph 2 (a) to (e), of the Protocol. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const trainingTopics = [
	'T_DOCSEC', 'T_DOCFRAUD', 'T_INTEL', 'T_DETECT', 'T_HUMANE', 'T_INVEST_BASIC', 'T_INVEST_ADV',
	'T_PROSEC', 'T_OSINT', 'T_DIGEV', 'T_FIN', 'T_MLA', 'T_JIT', 'T_SEA', 'T_INTERVIEW', 'T_IDENT',
	'T_HARM', 'T_CARRIER', 'T_PRIVATE', 'T_INTEGRITY', 'T_GENDER', 'T_TOT', 'T_ANALYSIS',
] as const
export type TrainingTopic = (typeof trainingTopics)[number]

/** From the first contact with a subject to teaching it. */
export const trainingLevels = ['AWARENESS', 'BASIC', 'ADVANCED', 'INSTRUCTOR'] as const
export type TrainingLevel = (typeof trainingLevels)[number]

/** How a programme is delivered. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const deliveryModes = [
	'IN_COUNTRY', 'REGIONAL', 'STUDY_VISIT', 'MENTORING', 'SECONDMENT', 'ONLINE_LIVE', 'SELF_PACED',
	'BLENDED', 'SIMULATION', 'DESK_REVIEW', 'EQUIPMENT_DONATION', 'EQUIPMENT_LOAN', 'SOFTWARE_LICENCE',
] as const
export type DeliveryMode = (typeof deliveryModes)[number]

/** How a course is delivered: a donation of equipment is no course, nor is a desk review. */
// biome-ignore format: a long list of codes reads better as a paragraph
export const trainingModes = [
	'IN_COUNTRY', 'REGIONAL', 'STUDY_VISIT', 'MENTORING', 'SECONDMENT', 'ONLINE_LIVE', 'SELF_PACED',
	'BLENDED', 'SIMULATION',
] as const satisfies readonly DeliveryMode[]

const equipmentModes: readonly DeliveryMode[] = ['EQUIPMENT_DONATION', 'EQUIPMENT_LOAN', 'SOFTWARE_LICENCE']

/** The modes of a programme. A programme that supplies equipment also teaches its use. */
export const deliveryModesOf: Record<Kind, readonly DeliveryMode[]> = {
	training: trainingModes,
	equipment: deliveryModes,
	advisory: deliveryModes.filter((mode) => !equipmentModes.includes(mode)),
}

/** Within 3, 6, 12 and 24 months. */
export const urgencies = ['U1', 'U2', 'U3', 'U4'] as const

/** How widely a request may be shared; a form starts with RESTRICTED. */
export const classifications = ['PUBLIC', 'SUMMARY', 'RESTRICTED', 'CONFIDENTIAL'] as const

/** Why a State submits a request. */
export const origins = [
	'OWN_INITIATIVE',
	'REVIEW_MECHANISM',
	'WORKING_GROUP',
	'ASSESSMENT',
	'FOLLOW_UP',
] as const

/** The role of the State on smuggling routes (article 14, paragraph 3). */
export const routeRoles = ['ORIGIN', 'TRANSIT', 'DESTINATION'] as const

/** How migrants are smuggled (recommendations 1 and 12). */
export const modes = ['LAND', 'SEA', 'AIR', 'ONLINE'] as const

/** A plain answer about law or practice. */
export const yesPartlyNo = ['YES', 'PARTLY', 'NO'] as const
export type YesPartlyNo = (typeof yesPartlyNo)[number]

/** Whether national law makes the smuggling of migrants an offence. */
export const legalBases = ['YES', 'PARTLY', 'NO'] as const

/** Whether there is a national strategy or action plan. */
export const strategyStates = ['YES', 'DRAFT', 'NO'] as const

/** Present difficulties. */
export const difficulties = [
	'LEGISLATION',
	'RESOURCES',
	'COORDINATION',
	'AWARENESS',
	'TURNOVER',
	'EQUIPMENT',
	'COOPERATION',
	'DATA',
	'OTHER',
] as const

/** Alternatives that a State would accept if not everything can be offered. */
export const alternatives = ['REGIONAL_COURSE', 'ONLINE', 'LOAN', 'SMALLER_QUANTITY', 'PHASED'] as const

/** Whether the operators of the equipment are trained. */
export const operatorStates = ['TRAINED_NOW', 'TO_BE_TRAINED'] as const

/** Status of support that others gave or were asked for. */
export const supportStatuses = ['ACTIVE', 'ENDED', 'REFUSED', 'ASKED'] as const

/** A plain yes or no. */
export const yesNo = ['YES', 'NO'] as const

/** Readiness of a site to receive equipment. */
export const readinessStates = ['READY', 'PLANNED', 'MISSING'] as const

/** Measures of an institution on the conduct of its staff. */
export const conductMeasures = ['CODE', 'VETTING', 'RIGHTS_TRAINING', 'NON_REFOULEMENT'] as const

/** Contribution of the State itself. */
export const contributionKinds = ['NONE', 'IN_KIND', 'CASH', 'BOTH'] as const

/** Who may endorse for a State. */
export const endorsingAuthorities = ['COMPETENT_AUTHORITY', 'FOCAL_POINT', 'PERMANENT_MISSION'] as const

/** Units of the capacity of a programme. */
export const capacityUnits = ['seats', 'units', 'expertDays'] as const
export type CapacityUnit = (typeof capacityUnits)[number]

/** In which unit a kind of assistance is counted. */
export const unitOf = (kind: Kind): CapacityUnit => units[kind]
const units: Record<Kind, CapacityUnit> = { training: 'seats', equipment: 'units', advisory: 'expertDays' }

/** The standing of a State towards the Smuggling of Migrants Protocol, as an administrator recorded it. */
export const treatyStatuses = ['party', 'signatory', 'non-party', 'not-recorded'] as const
export type TreatyStatus = (typeof treatyStatuses)[number]

/** M49 regions and subregions, by which programmes state where they work. */
export const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const
// biome-ignore format: a long list of codes reads better as a paragraph
export const subregions = [
	'Australia and New Zealand', 'Caribbean', 'Central America', 'Central Asia', 'Eastern Africa',
	'Eastern Asia', 'Eastern Europe', 'Melanesia', 'Micronesia', 'Middle Africa', 'Northern Africa',
	'Northern America', 'Northern Europe', 'Polynesia', 'South America', 'South-eastern Asia',
	'Southern Africa', 'Southern Asia', 'Southern Europe', 'Western Africa', 'Western Asia',
	'Western Europe',
] as const

/** Decisions that an officer can propose for a need. */
export const outcomes = ['accept', 'decline', 'refer', 'hold'] as const

/** Closure results of a request. */
export const closureCodes = [
	'FULLY_MET',
	'PARTLY_MET',
	'MET_BY_PARTNER',
	'NOT_EVALUATED',
	'NOT_MET_DELIVERED',
	'NOT_MET_DECLINED',
	'NOT_MET_UNFUNDED',
	'WITHDRAWN',
	'LAPSED',
] as const
export type ClosureCode = (typeof closureCodes)[number]

/** Whether a delivered need was met; `NOT_EVALUATED` where that is not known, by the records or by the State. */
export const needOutcomes = ['FULLY_MET', 'PARTLY_MET', 'NOT_MET', 'NOT_EVALUATED'] as const
export type NeedOutcome = (typeof needOutcomes)[number]

/** How likely it is that support to a force would serve grave violations. */
export const riskLevels = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const

/** How the State rates the assistance for a need, and when a request closes. */
export const usefulness = ['NOT_AT_ALL', 'A_LITTLE', 'MOSTLY', 'FULLY'] as const

/** Articles of the Protocol and recommendations of the Working Group behind each theme. */
export const themeFacts: Record<Theme, { articles: number[]; recommendations: number[] }> = facts.themeFacts
/** The kind of need each type of assistance belongs to. */
// The type of a JSON file has texts where these are unions.
export const taTypeTrack = facts.taTypeTrack as Record<TaType, Kind>
/** Whether an institution is a security force, as its type alone tells; academies train police or judges. */
export type Screened = 'yes' | 'no' | 'unclear'
/** Security forces and similar institutions (`yes`): support to them waits for human rights due diligence. */
// The type of the JSON file has `string` where this is a union.
export const institutionScreened = facts.institutionScreened as Record<InstitutionType, Screened>
/** Whether support to this type of institution waits for due diligence; unclear without a type of the list. */
export const screenedAs = (type: string): Screened =>
	isNameOf(institutionScreened, type) ? institutionScreened[type] : 'unclear'
/** The clearance that each category of equipment needs. */
// The type of the JSON file has `string` where this is a union.
export const equipmentControl = facts.equipmentControl as Record<EquipmentCategory, EquipmentControl>
type EquipmentControl =
	| 'standard'
	| 'asset_tracking'
	| 'national_licence'
	| 'human_rights_review'
	| 'headquarters_clearance'
	| 'advice_only'
