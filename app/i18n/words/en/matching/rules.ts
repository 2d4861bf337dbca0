/** What each hard rule is called. */
export const rules = {
	status: 'Programme open',
	geography: 'Place',
	kind: 'Kind and type of assistance',
	category: 'Category of equipment',
	theme: 'Theme',
	institution: 'Type of institution',
	language: 'Language',
	capacity: 'Room in the programme',
	money: 'Money',
	dates: 'Dates',
	cohort: 'Dates that are set',
	oda: 'Development assistance',
	law: 'Law in force',
	trainers: 'Trainers of its own',
	dueDiligence: 'Human rights due diligence',
	exclusions: 'Excluded equipment',
	donors: 'Conditions of donors',
	repetition: 'Earlier support',
}

/** What each rule can find, in a sentence. */
export const reasons = {
	status: {
		open: 'The programme is open.',
		draft: 'The programme is still being prepared.',
		full: 'The programme is full.',
		closed: 'The programme is closed.',
	},
	geography: {
		worldwide: 'The programme works in every region.',
		named: 'The programme names the State.',
		inRegion: 'The State lies in a region of the programme.',
		excluded: 'The programme leaves the State out.',
		elsewhere: 'The programme works in other places.',
		regionUnknown: 'No region is recorded for the entity that filed.',
	},
	kind: {
		sameType: 'The programme offers this type of assistance.',
		anyType: 'The programme offers every type of assistance of this kind.',
		otherKind: 'The programme offers another kind of assistance.',
		otherType: 'The programme does not offer this type of assistance.',
		typeUnknown: 'The need does not say which type of assistance is asked for.',
	},
	category: {
		notEquipment: 'No equipment is asked for.',
		supplied: 'The programme supplies this category.',
		anyCategory: 'The programme is not limited to categories.',
		notSupplied: 'The programme does not supply this category.',
		categoryUnknown: 'The need does not name a category.',
	},
	theme: {
		shared: '{count, plural, one {# theme} other {# themes}} in common.',
		none: 'No theme in common.',
		themeUnknown: 'The need names no theme.',
	},
	institution: {
		eligible: 'The programme can assist this type of institution.',
		anyInstitution: 'The programme is not limited to types of institution.',
		notEligible: 'The programme cannot assist this type of institution.',
		institutionUnknown: 'The type of the institution is not recorded.',
	},
	language: {
		notNeeded: 'Language plays no part for equipment.',
		anyLanguage: 'The programme is not limited to languages.',
		shared: 'There is a language in common.',
		interpreted: 'No language in common, but the State accepts interpretation.',
		none: 'No language in common, and no interpretation.',
		languageUnknown: 'The need does not say which languages, or whether interpretation, would do.',
	},
	capacity: {
		enough: '{wanted, number} asked for, {free, number} free.',
		partly:
			'{wanted, number} asked for; the programme can give up to {free, number}, which the State still finds of use.',
		daysToAgree: 'Expert-days are agreed with the programme; up to {free, number} are free for this State.',
		full: 'Nothing is free.',
		short: 'At least {wanted, number} would be required, {free, number} free.',
		stateLimit: 'One State can be given {maximum, number} at most; what is left of that is not enough.',
		belowMinimum: '{wanted, number} asked for; the programme starts at {minimum, number} per State.',
		quantityUnknown: 'The need states no quantity; up to {free, number} could be given.',
		minimumUnknown:
			'Up to {free, number} could be given; the need does not say whether fewer than asked for would be of use.',
	},
	money: {
		noBudget: 'No budget is recorded for the programme.',
		enough: '{left, number} {currency} left, enough for {units, number}.',
		partly: '{left, number} {currency} left, enough for up to {units, number}.',
		spent: 'No money is left that may be used for this State.',
		excluded:
			'Of the {available, number} {currency} available, {excluded, number} may not be used for this State; the remaining {left, number} is not enough.',
		short:
			'{left, number} {currency} left, enough for {units, number}; at least {wanted, number} would be required.',
		costUnknown: 'Money is left, but what one unit costs, or in which currency, is not recorded.',
		quantityUnknown:
			'The need states no quantity; {left, number} {currency} are left, enough for {units, number}.',
		minimumUnknown:
			'{left, number} {currency} left, enough for {units, number}; the need does not say whether fewer than asked for would be of use.',
	},
	dates: {
		inside: 'The dates of the State meet the funding window, {from} to {to}.',
		commitmentPassed: 'Funds could be committed until {last}.',
		fundingEnded: 'Funding ended on {to}.',
		apart: 'The dates of the State lie outside the funding window, {from} to {to}.',
		datesUnknown: 'The need does not give both dates; the funding window is {from} to {to}.',
	},
	cohort: {
		noCohorts: 'The programme has set no dates of its own.',
		open: 'The date of {on} suits the State and has room.',
		full: 'The dates that suit the State have too little room.',
		apart: 'None of the dates that are set suits the State.',
		begun: 'All dates that are set have begun; whether more will follow is not recorded.',
		datesUnknown: 'There is room on {on}; the need does not give both dates.',
		roomUnknown:
			'There is some room on {on}; the need does not say whether fewer than asked for would be of use.',
	},
	oda: {
		notRequired: 'The money is not limited to official development assistance.',
		listed: 'The State is on the list of recipients for {year}.',
		notListed:
			'The money is limited to recipients of official development assistance; the State is not on the list for {year}.',
		stateUnknown:
			'The money is limited to recipients of official development assistance; the list for {year} does not name whoever filed.',
		yearUnknown:
			'The money is limited to recipients of official development assistance; no list is recorded for {year}.',
	},
	law: {
		notRequired: 'The programme does not require a law in force.',
		inForce: 'The offence exists in national law.',
		partly: 'National law covers the offence in part.',
		missing: 'The programme requires a law in force; legislative advice may come first.',
		lawUnknown: 'Whether national law covers the offence is not known.',
	},
	trainers: {
		notRequired: 'The programme does not require trainers in the unit.',
		trained: 'The unit has people who were trained as trainers.',
		missing: 'The programme works through trainers in the unit, and there are none.',
		trainersUnknown: 'The programme works through trainers in the unit; whether there are any is not known.',
	},
	dueDiligence: {
		notNeeded: 'Due diligence is not required for this institution.',
		cleared: 'Due diligence is completed.',
		outsidePolicy: 'Due diligence is in progress; this programme does not depend on it.',
		open: 'Due diligence is in progress.',
		refused: 'Due diligence does not allow support.',
	},
	exclusions: {
		notEquipment: 'No equipment is asked for.',
		clean: 'No line is on the list of excluded equipment.',
		excluded: '{count, plural, one {# line is} other {# lines are}} on the list of excluded equipment.',
		notScreened: 'The lines have not been checked against the list of excluded equipment.',
	},
	donors: {
		noConditions: 'No donor excludes the State.',
		someExclude:
			'{count, plural, one {# donor excludes} other {# donors exclude}} the State; of the {available, number} {currency} available, {excluded, number} may not be used for it.',
		someExcludeOpen:
			'{count, plural, one {# donor excludes} other {# donors exclude}} the State; how much each donor gave is not recorded.',
		allExclude: 'Every donor of the programme excludes the State.',
	},
	repetition: {
		none: 'No identical support to the same unit in the last 36 months is recorded.',
		repeated: 'The same unit had identical support until {on}.',
		alike:
			'The same unit had support on the same theme until {on}; whether it was identical is not recorded.',
		historyUnknown: 'Earlier support to the unit is not recorded.',
	},
}
