import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import type { Kind } from '#workflows/vocabulary.ts'

const person = (name: string) => ({
	name,
	title: 'Head of unit',
	unit: 'Document Fraud Expertise Centre',
	email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@sample.example`,
	phone: '+233 30 200 0000',
	languages: ['en', 'fr'],
})

/** A complete fictitious submission for tests, with every field that can be answered at the same time. */
export const requestAnswers = {
	about: {
		title: 'Officers at the border recognize forged documents',
		filingLanguage: 'en',
		classification: 'RESTRICTED',
		consentPublish: false,
		consentPartners: true,
		consentDonors: false,
		origin: 'ASSESSMENT',
		originDetail: 'Assessment of gaps and needs (sample)',
		sourceTitle: 'Study of forged documents at airports (sample)',
		sourceYear: 2024,
		sourceLink: 'https://studies.example/documents',
	},
	institution: {
		leadName: 'Document Laboratory (sample)',
		leadType: 'FORENSIC',
		contactPrimary: person('Ama Sample'),
		contactAlternate: person('Kofi Sample'),
		otherInstitutions: [{ name: 'Police laboratory (sample)', type: 'FORENSIC', securityForce: 'YES' }],
		endorsingAuthority: 'COMPETENT_AUTHORITY',
	},
	situation: {
		situation: 'Forged passports are found at the airport each week.',
		routeRole: ['ORIGIN', 'TRANSIT'],
		modes: ['LAND', 'AIR'],
		indicators: [
			{
				year: 2024,
				cases: 412,
				persons: 530,
				women: 160,
				children: 41,
				deaths: 0,
				prosecutions: 18,
				source: 'Records of the service (sample)',
			},
			{ year: 2025, cases: 455, source: 'Records of the service (sample)' },
		],
		legalBasis: 'YES',
		legalBasisCitation: 'Immigration Act, section 52A (sample)',
		nationalStrategy: 'DRAFT',
		nationalStrategyLink: 'https://strategy.example/draft',
		existingEfforts: 'Twelve officers work in shifts.',
		noSupport: false,
		support: [
			{
				partner: 'Partner (sample)',
				subject: 'Lamps for the posts',
				fromYear: 2021,
				toYear: 2022,
				status: 'ENDED',
			},
			{ partner: 'Donor (sample)', subject: 'A comparator', fromYear: 2025, status: 'ASKED' },
		],
		otherSupport: 'Half of the lamps are worn out.',
		difficulties: ['RESOURCES', 'OTHER'],
		difficultiesOther: 'Posts far from the capital',
	},
	rights: {
		securityForce: 'YES',
		oversight: 'Internal affairs and an independent commission.',
		conduct: ['CODE', 'VETTING'],
		conductText: 'A code of conduct is signed by all.',
		migrantsNotCriminalized: 'YES',
		migrantsNotCriminalizedText: 'Migrants are heard as witnesses.',
		sustainability: 'The academy takes over the curriculum.',
		contribution: 'BOTH',
		contributionAmount: 5000,
		contributionCurrency: 'USD',
		contributionText: 'Rooms and local transport (sample)',
		monitoringCommitment: true,
	},
} satisfies Record<RequestSection, unknown>

const need = {
	title: 'Document examination at the airport',
	mainTheme: 'DOCS',
	otherThemes: ['BORDER', 'TRAINSYS'],
	articles: ['12', '13'],
	statement: 'Front-line officers cannot tell forged documents from genuine ones.',
	alreadyDelivered: 'One course for ten officers in 2023 (sample).',
	expectedResult: 'Forgeries are found at the first check.',
	indicators: [
		{ indicator: 'Forgeries found', unit: 'documents a month', baseline: 'to be measured', target: '40' },
		{ indicator: 'Cases sent on', unit: 'per cent', baseline: '5', target: '60' },
	],
	beneficiaryUnit: 'Document Fraud Expertise Centre',
	beneficiaries: [
		{ institution: 'Immigration Service (sample)', persons: 30 },
		{ institution: 'Port Police (sample)' },
	],
	places: [
		{ place: 'Accra', subdivision: 'GH-AA' },
		{ place: 'Aflao', subdivision: '' },
	],
	persons: 30,
	women: 12,
	men: 18,
	notStated: 0,
	sites: 2,
	units: 1,
	urgency: 'U1',
	urgencyReason: 'The new passport is issued next year.',
	urgencyEvent: 'First day of the new passport (sample)',
	urgencyEventOn: '2027-04-01',
	earliest: '2027-02-01',
	latest: '2027-08-31',
	unavailable: [{ from: '2027-03-01', to: '2027-03-07', reason: 'National day (sample)' }],
	dependsOn: [],
	alternatives: ['ONLINE', 'PHASED'],
	genderRights: 'Half of the posts are open to women first.',
}

const lines = [
	{
		description: 'Workstation for document verification',
		category: 'DOC_DESK',
		quantity: 2,
		unit: 'PIECE',
		minimumQuantity: 1,
		serialised: true,
		performance: 'Reads under infrared and ultraviolet light.',
		site: 'Accra airport',
		toSpecify: false,
	},
	{
		description: 'Magnifier with three lights',
		category: 'DOC_HAND',
		quantity: 20,
		unit: 'PIECE',
		minimumQuantity: 10,
		serialised: false,
		performance: 'Magnifies ten times.',
		site: 'Aflao',
		toSpecify: false,
	},
]

/** The answers of one need of each kind. */
export const needAnswers = {
	training: {
		need: { ...need, taType: 'TRAINING' },
		training: {
			topics: ['T_DOCSEC', 'T_DOCFRAUD'],
			level: 'BASIC',
			learners: 'Officers at border posts',
			participants: 30,
			minimumParticipants: 20,
			womenTarget: 25,
			womenPlan: 'Regions name women first.',
			deliveryModes: ['IN_COUNTRY', 'BLENDED'],
			languages: ['en', 'fr'],
			interpretation: false,
			venueFacilities: 'A hall with a screen.',
			priorTraining: 'One day in 2024 (sample).',
			totPlan: '',
			releaseAssurance: 'Two years in post are agreed in writing.',
		},
	},
	equipment: {
		need: { ...need, taType: 'EQUIPMENT' },
		equipment: {
			lines,
			justification: 'Each shift shares one old device.',
			stock: [{ item: 'Comparator', number: 2, working: 1, age: 11 }],
			site: { power: 'READY', connectivity: 'PLANNED', store: 'READY', climate: 'MISSING' },
			siteReadiness: 'Power and a locked room at both sites.',
			maintenanceAmount: 4000,
			maintenanceCurrency: 'USD',
			maintenanceBudgetLine: 'Line 2211 (sample)',
			maintenanceResponsible: 'Head of logistics',
			maintenancePlan: 'A budget line exists.',
			disposalPlan: 'Disks are wiped first.',
			operators: 'TO_BE_TRAINED',
			includeUserTraining: true,
			trainingNeed: '',
			customsExemption: 'Gifts enter free of duty (sample)',
			consignee: 'Head of stores',
			port: 'Tema',
			importLicence: '',
			radioLicence: '',
			endUseUndertaking: true,
		},
	},
	advisory: {
		need: { ...need, taType: 'LEGAL_ADVICE', mainTheme: 'LEGAL', alternatives: ['ONLINE', 'PHASED'] },
		advisory: {
			question: 'Which articles of the penal code must change?',
			product: 'A draft law with comments',
			existingDrafts: 'A first draft of 2025 (sample)',
			counterpart: 'Legal unit',
			languages: ['en'],
			premises: false,
			quantity: 15,
			minimumQuantity: 10,
		},
	},
} satisfies Record<Kind, Partial<Record<NeedSection, unknown>>>

/** The answers of one section of such a need. */
export function needAnswersOf(kind: Kind, section: NeedSection): Record<string, unknown> {
	const answers: Partial<Record<NeedSection, Record<string, unknown>>> = needAnswers[kind]
	return answers[section] ?? {}
}
