export const need = {
	title: {
		text: 'Name this one need in a few words. It is listed, decided and matched under this title.',
		example: 'Training of first-line officers in document checks',
	},
	mainTheme: {
		text: 'Choose the area in which the change is to happen. Programmes are looked for by it.',
		example: 'Security and verification of travel and identity documents',
	},
	otherThemes: {
		text: 'Add an area only if the need really touches it. Up to three, and not the main area again.',
		example: 'Border control and cooperation between border agencies',
	},
	taType: {
		text: 'Choose the form of help that fits best. An officer can suggest another one.',
		example: 'Training of criminal justice and border practitioners',
	},
	statement: {
		text: 'Say who cannot do what today, and why. Keep to facts that others can check.',
		example:
			'The 60 officers at the three sea ports have no training in document checks. In 2025 they found 4 forged passports, while airlines reported 70 on the same routes.',
	},
	expectedResult: {
		text: 'Say what will be different for the institution and for migrants once the need is met.',
		example:
			'Officers on every shift recognize common forgeries and refer doubtful documents to the laboratory within an hour.',
	},
	indicators: {
		text: 'Choose one to three signs by which everyone can see the change, each with a unit, the value today and the value aimed at. If today’s value is not known, write "to be measured".',
		example: 'Forged documents found at sea ports; documents a year; today 4; target 40',
	},
	beneficiaryUnit: {
		text: 'Name the unit whose staff will use what is given. The more exact, the quicker a programme can be found.',
		example: 'Document section of the port police',
	},
	places: {
		text: 'Name the towns, posts or ports, with their region. Exact positions do not belong here: they could help smugglers.',
		example: 'Port of Marenda, Southern Region',
	},
	persons: {
		text: 'Count the staff who benefit directly. The number must be the sum of women, men and not stated. At least one person, site or unit has to be counted.',
		example: '60',
	},
	women: {
		text: 'The number of women among these persons.',
		example: '18',
	},
	men: {
		text: 'The number of men among these persons.',
		example: '40',
	},
	notStated: {
		text: 'Persons whose sex is not known or not stated.',
		example: '2',
	},
	sites: {
		text: 'The number of posts, offices or ports that are reached. It is useful above all for equipment.',
		example: '3',
	},
	units: {
		text: 'The number of teams, offices or sections that are reached.',
		example: '5',
	},
	urgency: {
		text: 'Choose by when help is needed, not how important it is. An officer may change the level and then tells you why.',
		example: 'High, if a new unit starts work in five months',
	},
	urgencyReason: {
		text: 'Say what happens if help comes later.',
		example:
			'The new law enters into force on 1 March 2027, and the investigators must apply it from that day.',
	},
	urgencyEvent: {
		text: 'The highest urgency is for loss of life or a fast-rising flow. Name the event that shows it.',
		example: 'A boat sank off the northern coast; 27 persons are missing',
	},
	urgencyEventOn: {
		text: 'The day on which the event happened or began.',
		example: '2026-10-18',
	},
	earliest: {
		text: 'The first day on which the assistance could begin, with staff and rooms at hand.',
		example: '2027-02-01',
	},
	latest: {
		text: 'The last day on which the assistance would still be useful. The longer the span, the easier it is to find a programme.',
		example: '2027-11-30',
	},
	unavailable: {
		text: 'List periods within these dates when nothing can take place. Planning then leaves them out.',
		example: '10 to 20 June 2027, national elections',
	},
	dependsOn: {
		text: 'Choose other needs of this request that must come first. Two needs cannot wait for each other.',
		example: 'Equipment that waits for the training of its operators',
	},
	alternatives: {
		text: 'If not everything can be offered, a part or another form may still help. What you choose here is looked for too.',
		example: 'A place in a regional course',
	},
	genderRights: {
		text: 'Say how women officers will take part and how women and children among the migrants will be treated better. Articles 14 and 16 of the Protocol ask for this.',
		example:
			'At least 20 of the 60 places go to women. The course covers the screening of children and of victims of trafficking.',
	},
}
