/** The terms of the field, in the order in which a reader meets them. */
export const glossary = {
	request: {
		term: 'Request',
		meaning:
			'What a State files: one lead institution with 1 to 20 needs, endorsed by an authority of the State.',
	},
	need: {
		term: 'Need',
		meaning:
			'One training, one category of equipment or one piece of advice. Each is decided and matched on its own.',
	},
	focalPoint: {
		term: 'Focal point',
		meaning: 'The person whom a State has named to be in contact with UNODC about these requests.',
	},
	endorsement: {
		term: 'Endorsement',
		meaning:
			'The confirmation by an authority of the State that the request is its own. Without it nothing is filed.',
	},
	permanentMission: {
		term: 'Permanent mission',
		meaning: 'The representation of a State to the United Nations, here usually in Vienna.',
	},
	noteVerbale: {
		term: 'Note verbale',
		meaning: 'A formal diplomatic letter in the third person, unsigned and stamped or initialled.',
	},
	programme: {
		term: 'Programme',
		meaning:
			'Assistance that UNODC or a partner has ready: courses, equipment or experts, with a number of places.',
	},
	offer: {
		term: 'Offer',
		meaning:
			'The proposal to meet a need, or a part of it, from a programme. The State may accept or decline it.',
	},
	reservation: {
		term: 'Reservation',
		meaning: 'Places or items of a programme that are kept for a need while an offer is open.',
	},
	delivery: {
		term: 'Delivery',
		meaning: 'All steps by which an accepted offer is carried out, from planning to the last check.',
	},
	handover: {
		term: 'Handover',
		meaning: 'The moment at which equipment passes to the institution, which checks it and signs for it.',
	},
	minimumQuantity: {
		term: 'Minimum useful quantity',
		meaning: 'The smallest number of places, items or days that would still help. No offer is made below it.',
	},
	dueDiligence: {
		term: 'Human rights due diligence',
		meaning: 'The look at human rights that the United Nations takes before it supports a security force.',
	},
	classification: {
		term: 'Classification',
		meaning: 'The level of confidentiality that says who may read a request or a file.',
	},
	baseline: {
		term: 'Baseline',
		meaning: 'The value of an indicator before the assistance begins.',
	},
	indicator: {
		term: 'Indicator',
		meaning: 'A sign, mostly a number, by which a change can be seen.',
	},
	trainingOfTrainers: {
		term: 'Training of trainers',
		meaning: 'A course whose participants learn to teach the subject to others.',
	},
	routeRole: {
		term: 'Role on the routes',
		meaning: 'Whether a State is a country of origin, transit or destination of smuggled migrants.',
	},
	legalBasis: {
		term: 'Legal basis',
		meaning: 'The provision of national law that makes the smuggling of migrants an offence.',
	},
	nonRefoulement: {
		term: 'Non-refoulement',
		meaning:
			'The rule that nobody is sent to a place where persecution, torture or other grave harm awaits them.',
	},
	endUse: {
		term: 'End use',
		meaning: 'What equipment is used for in the end, and by whom. The State undertakes to keep to it.',
	},
	consignee: {
		term: 'Consignee',
		meaning: 'The office to which goods are sent and which clears them through customs.',
	},
}
