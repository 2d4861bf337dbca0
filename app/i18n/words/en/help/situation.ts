export const situation = {
	situation: {
		text: 'Describe the routes, how they change and what harm migrants suffer. Use published sources only, so that the text can be read by everyone who works on the request.',
		example:
			'Since 2024 departures have moved from the eastern beaches to small river ports. The coast guard reported 34 rescues in 2025, twice as many as in 2024.',
	},
	routeRole: {
		text: 'Article 14 of the Protocol asks for special attention to countries of origin and transit. A State can be all three.',
		example: 'Country of transit and country of destination',
	},
	modes: {
		text: 'Tell by which means migrants are smuggled today. It helps to find programmes that deal with that means.',
		example: 'By land and facilitated online',
	},
	indicators: {
		text: 'Figures show the size and the trend. Leave a cell empty when the figure is unknown, and write 0 only when it is known to be none. Women and children together cannot exceed the persons detected.',
		example:
			'2025: 112 cases, 860 persons (240 women, 95 children), deaths unknown, 18 prosecutions; annual police report',
	},
	legalBasis: {
		text: 'Investigation and prosecution rest on an offence in national law. If there is none yet, a need on legislation usually comes first.',
		example: 'Partly, if only smuggling by sea is an offence',
	},
	legalBasisCitation: {
		text: 'Name the law, its year and the provision, or give a link to the SHERLOC portal, so that it can be checked.',
		example: 'Migration Act, 2019, sections 31 to 36',
	},
	nationalStrategy: {
		text: 'Assistance lasts longer when it serves a plan that the State has adopted. A draft counts too.',
		example: 'In draft',
	},
	nationalStrategyLink: {
		text: 'Say where the text can be read, or give its title and year if it is not online.',
		example: 'National Action Plan on the Smuggling of Migrants, 2025 to 2029',
	},
	existingEfforts: {
		text: 'Say what the State already does, with which staff and money. It shows on what the assistance can build.',
		example:
			'A unit of 22 investigators works since 2022 with a yearly budget of 180000 US dollars. The academy gives a two-day course to all new officers.',
	},
	noSupport: {
		text: 'Tick this if nobody else has supported, or been asked for, the same subject in the last three years. Then no list is needed.',
		example: '',
	},
	support: {
		text: 'List what others gave, give or were asked for in the last three years. It avoids that the same thing is done twice, and it does not count against you.',
		example: 'A regional organization; training on document fraud; 2024 to 2025; ended',
	},
	otherSupport: {
		text: 'Add what does not fit the list, for example what worked and what did not.',
		example: 'The 2024 course was useful, but half of the trainees have changed post since.',
	},
	difficulties: {
		text: 'Choose what keeps the State from doing this alone today. It helps to choose the right kind of assistance.',
		example: 'Staff turnover and lack of equipment',
	},
	difficultiesOther: {
		text: 'Name in a few words the difficulty that the list does not have.',
		example: 'Border posts cut off during the rainy season',
	},
}
