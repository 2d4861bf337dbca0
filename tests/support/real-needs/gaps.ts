// What public sources do not say. Numbers, dates and lists are left out; a text that must be given says that it is not
// said. What remains are codes and declarations that only the State can give: the test counts them.

/** Stands for every text that the source lacks. */
export const notSaid = 'Not said in the source.'

const contact = (name: string) => ({
	name: `${notSaid} (${name})`,
	title: notSaid,
	unit: notSaid,
	email: `${name}@sample.example`,
	phone: '+41 22 917 00 00',
	languages: ['en'],
})

export const requestOfState = {
	about: {
		classification: 'RESTRICTED',
		consentPublish: false,
		consentPartners: false,
		consentDonors: false,
		origin: 'ASSESSMENT',
	},
	institution: {
		contactPrimary: contact('first'),
		contactAlternate: contact('second'),
		otherInstitutions: [],
		endorsingAuthority: 'FOCAL_POINT',
	},
	situation: {
		routeRole: ['TRANSIT'],
		modes: ['LAND'],
		indicators: [],
		legalBasis: 'NO',
		nationalStrategy: 'NO',
		existingEfforts: notSaid,
		noSupport: true,
		difficulties: ['RESOURCES'],
	},
	rights: {
		securityForce: 'YES',
		oversight: notSaid,
		conduct: [],
		conductText: notSaid,
		migrantsNotCriminalized: 'PARTLY',
		migrantsNotCriminalizedText: notSaid,
		sustainability: notSaid,
		contribution: 'NONE',
		monitoringCommitment: true,
	},
}

export const needOfState = {
	expectedResult: notSaid,
	indicators: [{ indicator: notSaid, unit: notSaid, baseline: 'to be measured', target: notSaid }],
	beneficiaryUnit: '',
	urgency: 'U3',
	urgencyReason: notSaid,
	unavailable: [],
	dependsOn: [],
	alternatives: [],
	genderRights: notSaid,
}

const training = {
	topics: ['T_INVEST_BASIC'],
	level: 'BASIC',
	learners: notSaid,
	deliveryModes: ['IN_COUNTRY'],
	languages: ['en'],
	interpretation: false,
	venueFacilities: '',
	priorTraining: '',
	totPlan: '',
	releaseAssurance: notSaid,
}

const equipment = {
	justification: notSaid,
	stock: [],
	site: { power: 'MISSING', connectivity: 'MISSING', store: 'MISSING', climate: 'MISSING' },
	siteReadiness: '',
	noMaintenanceReason: notSaid,
	maintenanceBudgetLine: '',
	maintenanceResponsible: notSaid,
	maintenancePlan: notSaid,
	disposalPlan: '',
	operators: 'TRAINED_NOW',
	customsExemption: '',
	consignee: '',
	port: '',
	importLicence: '',
	radioLicence: '',
	endUseUndertaking: true,
}

const advisory = { product: notSaid, existingDrafts: '', counterpart: notSaid, languages: ['en'] }

export const detailsOf = { training, equipment, advisory }
