import type { NeedSection, RequestSection } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'

const person = (name: string) => ({
	name,
	title: 'Head of unit',
	unit: 'Document Fraud Expertise Centre',
	email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@sample.example`,
	phone: '+233 30 200 0000',
})

/** A complete filing, invented, for tests. */
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
	},
	institution: { contactPrimary: person('Ama Sample'), contactAlternate: person('Kofi Sample') },
	situation: {
		situation: 'Forged passports are found at the airport each week.',
		routeRole: ['ORIGIN', 'TRANSIT'],
		modes: ['LAND', 'AIR'],
		legalBasis: 'YES',
		legalBasisCitation: 'Immigration Act, section 52A (sample)',
		nationalStrategy: 'DRAFT',
		existingEfforts: 'Twelve officers work in shifts.',
		otherSupport: 'none',
		difficulties: ['RESOURCES', 'TURNOVER'],
	},
	rights: {
		oversight: 'Internal affairs and an independent commission.',
		conduct: 'A code of conduct is signed by all.',
		migrantsNotCriminalized: 'YES',
		migrantsNotCriminalizedText: 'Migrants are heard as witnesses.',
		sustainability: 'The academy takes over the curriculum.',
		monitoringCommitment: true,
	},
} satisfies Record<RequestSection, unknown>

const need = {
	title: 'Document examination at the airport',
	mainTheme: 'DOCS',
	otherThemes: ['BORDER', 'TRAINSYS'],
	statement: 'Front-line officers cannot tell forged documents from genuine ones.',
	expectedResult: 'Forgeries are found at the first check.',
	indicator: 'Forgeries found',
	indicatorUnit: 'documents a month',
	baseline: 'to be measured',
	target: '40',
	beneficiaryUnit: 'Document Fraud Expertise Centre',
	locations: 'Accra\nAflao',
	women: 12,
	men: 18,
	notStated: 0,
	sites: 2,
	urgency: 'U2',
	urgencyReason: 'The new passport is issued next year.',
	earliest: '2027-02-01',
	latest: '2027-08-31',
	genderRights: 'Half of the posts are open to women first.',
}

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
			womenTarget: 40,
			deliveryModes: ['IN_COUNTRY'],
			languages: ['en', 'fr'],
			interpretation: false,
			totPlan: '',
			releaseAssurance: 'Two years in post are agreed in writing.',
		},
	},
	equipment: {
		need: { ...need, taType: 'EQUIPMENT' },
		equipment: {
			category: 'DOC_DESK',
			lines: [
				{
					description: 'Workstation for document verification',
					quantity: 2,
					minimumQuantity: 1,
					performance: 'Reads under infrared and ultraviolet light.',
					site: 'Accra airport',
				},
				{
					description: 'Magnifier with three lights',
					quantity: 20,
					minimumQuantity: 10,
					performance: 'Magnifies ten times.',
					site: 'Aflao',
				},
			],
			justification: 'Each shift shares one old device.',
			siteReadiness: 'Power and a locked room at both sites.',
			maintenanceAmount: 4000,
			maintenanceCurrency: 'USD',
			maintenancePlan: 'A budget line exists.',
			operators: 'TO_BE_TRAINED',
			includeUserTraining: true,
			dataProtection: '',
		},
	},
	advisory: {
		need: { ...need, taType: 'LEGAL_ADVICE', mainTheme: 'LEGAL' },
		advisory: { quantity: 15, minimumQuantity: 10, languages: ['en'], counterpart: 'Legal unit' },
	},
} satisfies Record<Kind, Partial<Record<NeedSection, unknown>>>
