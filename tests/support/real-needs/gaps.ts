// Answers that the form requires and public sources lack. All are fictitious, and say so.

const contact = (name: string) => ({
	name: `Sample: ${name}`,
	title: 'Sample: head of unit',
	unit: 'Sample: unit',
	email: `${name}@sample.example`,
	phone: '+41 22 917 00 00',
	languages: ['en'],
})

export const sampleRequest = {
	about: {
		classification: 'RESTRICTED',
		consentPublish: false,
		consentPartners: true,
		consentDonors: false,
		origin: 'ASSESSMENT',
	},
	institution: {
		contactPrimary: contact('first'),
		contactAlternate: contact('second'),
		endorsingAuthority: 'FOCAL_POINT',
	},
	situation: {
		routeRole: ['TRANSIT'],
		modes: ['LAND'],
		indicators: [],
		legalBasis: 'NO',
		nationalStrategy: 'NO',
		existingEfforts: 'Sample: not said in the source.',
		noSupport: true,
		otherSupport: '',
		difficulties: ['RESOURCES'],
	},
	rights: {
		securityForce: 'YES',
		oversight: 'Sample: an independent body.',
		conduct: ['CODE'],
		conductText: 'Sample: a code of conduct.',
		migrantsNotCriminalized: 'PARTLY',
		migrantsNotCriminalizedText: 'Sample: not said in the source.',
		sustainability: 'Sample: in the yearly budget.',
		contribution: 'IN_KIND',
		contributionText: 'Sample: rooms.',
		monitoringCommitment: true,
	},
}

export const sampleNeed = {
	expectedResult: 'Sample: the need is met.',
	indicators: [
		{ indicator: 'Sample: cases', unit: 'cases a year', baseline: 'to be measured', target: '10' },
	],
	beneficiaryUnit: 'Sample: unit',
	places: [{ place: 'Sample: capital', subdivision: '' }],
	persons: 10,
	women: 4,
	men: 6,
	notStated: 0,
	sites: 1,
	units: 0,
	urgency: 'U3',
	urgencyReason: 'Sample: not said in the source.',
	earliest: '2027-01-01',
	latest: '2028-12-31',
	unavailable: [],
	dependsOn: [],
	alternatives: ['PHASED'],
	genderRights: 'Sample: not said in the source.',
}

const training = {
	topics: ['T_INVEST_BASIC'],
	level: 'BASIC',
	learners: 'Sample: officers',
	participants: 20,
	minimumParticipants: 10,
	womenTarget: 40,
	deliveryModes: ['IN_COUNTRY'],
	languages: ['en'],
	interpretation: false,
	venueFacilities: '',
	priorTraining: '',
	totPlan: '',
	releaseAssurance: 'Sample: one year in post.',
}

const equipment = {
	justification: 'Sample: not said in the source.',
	stock: [],
	site: { power: 'READY', connectivity: 'PLANNED', store: 'READY', climate: 'MISSING' },
	siteReadiness: '',
	maintenanceAmount: 0,
	noMaintenanceReason: 'Sample: not said in the source.',
	maintenanceBudgetLine: '',
	maintenanceResponsible: 'Sample: head of logistics',
	maintenancePlan: 'Sample: in the yearly budget.',
	disposalPlan: '',
	operators: 'TRAINED_NOW',
	customsExemption: '',
	consignee: '',
	port: '',
	importLicence: '',
	radioLicence: '',
	endUseUndertaking: true,
}

const advisory = {
	quantity: 20,
	minimumQuantity: 5,
	languages: ['en'],
	counterpart: 'Sample: legal unit',
	premises: false,
}

export const sampleDetails = { training, equipment, advisory }
