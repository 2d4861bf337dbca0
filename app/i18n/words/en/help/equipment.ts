export const equipment = {
	category: {
		text: 'The category decides which clearances or licences are needed. One need has one category.',
		example: 'Passport or document reader',
	},
	lines: {
		text: 'One line for each kind of item: how many, how many at least, what it must do and where. Describe performance, not brands, so that procurement stays open.',
		example:
			'Document reader; 12, at least 6; reads chips and machine-readable zones within 10 seconds; port of Marenda',
	},
	justification: {
		text: 'Say why this equipment solves the problem and how you came to the number, for example by users, shifts or posts.',
		example:
			'Three ports with two lanes each work in two shifts; one reader a lane and one in reserve at each port.',
	},
	stock: {
		text: 'Say what you have today and how much of it works. It explains the quantity asked for.',
		example: 'Ultraviolet lamp; 10, of which 4 work; 6 years',
	},
	site: {
		text: 'Equipment is sent only to sites that can take it. Say of each point whether it is ready, planned or missing.',
		example: 'Power: ready; secure storage: planned',
	},
	siteReadiness: {
		text: 'Explain what is planned or missing, and until when it will be there.',
		example: 'Power fails two hours a day; a generator is in the budget of 2027.',
	},
	maintenanceAmount: {
		text: 'The amount that the State sets aside each year to keep the equipment working. Write 0 if there is none and say why.',
		example: '4000',
	},
	maintenanceCurrency: {
		text: 'Choose the currency in which the amount is given.',
		example: 'United States dollars',
	},
	noMaintenanceReason: {
		text: 'Say why there is no amount and who would pay for repairs.',
		example: 'The equipment is under warranty for five years and is then replaced.',
	},
	maintenanceBudgetLine: {
		text: 'Name the line of the budget from which maintenance is paid. It shows that the money is planned.',
		example: 'Ministry of the interior, chapter 22, upkeep of technical equipment',
	},
	maintenanceResponsible: {
		text: 'Name the function that answers for the upkeep, not a person.',
		example: 'Head of the technical service, port police',
	},
	maintenancePlan: {
		text: 'Say who repairs, where spare parts and consumables come from and how licences are renewed.',
		example: 'Two technicians check each reader every three months. Spare parts are kept for a year.',
	},
	disposalPlan: {
		text: 'Say what happens when the equipment is worn out, above all to the data on it.',
		example: 'Storage is erased and destroyed; devices go to a licensed recycler.',
	},
	operators: {
		text: 'Equipment that nobody can use is not delivered. Say whether those who will use it can do so today.',
		example: 'To be trained',
	},
	includeUserTraining: {
		text: 'Tick this to receive a short training of users together with the equipment.',
		example: '',
	},
	trainingNeed: {
		text: 'If another need of this request trains the operators, choose it here. Both can then be planned together.',
		example: 'Need 1: Training of first-line officers in document checks',
	},
	customsExemption: {
		text: 'Name the agreement or law by which the goods enter free of duty and tax.',
		example: 'Standard Basic Assistance Agreement, article III',
	},
	consignee: {
		text: 'The office to which the goods are addressed. The request can be filed without it, but nothing can be bought before it is known.',
		example: 'Directorate of Logistics, Ministry of the Interior',
	},
	port: {
		text: 'Where the goods should enter the country.',
		example: 'International airport of the capital',
	},
	importLicence: {
		text: 'Say which licence the import needs and who gives it. Leave empty if none is needed.',
		example: 'Licence of the telecommunications authority, about six weeks',
	},
	radioLicence: {
		text: 'Radios and drones need a national licence. Say which one, and whether it is there.',
		example: 'Frequency licence applied for in September 2026',
	},
	dataLaw: {
		text: 'This equipment reads, records or follows persons. Name the law that says what may be done with the data.',
		example: 'Personal Data Protection Act, 2020, part III',
	},
	dataRetention: {
		text: 'Say how long data are kept and who sees to it that they are erased.',
		example: '90 days, then erased automatically; the data protection officer checks every month',
	},
	dataAccess: {
		text: 'Say who may see the data and how each access is recorded.',
		example: 'Shift leaders only; each search is logged with name, time and reason',
	},
	endUseUndertaking: {
		text: 'By ticking this, the State accepts the text of the undertaking. Equipment is handed over only once it has been given.',
		example: '',
	},
}
