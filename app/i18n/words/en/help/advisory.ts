export const advisory = {
	quantity: {
		text: 'Count the working days of one expert, on site and at a distance. Two experts for ten days are 20 expert-days.',
		example: '30',
	},
	minimumQuantity: {
		text: 'The smallest number of days that would still help. A programme with less room can then offer a part.',
		example: '10',
	},
	languages: {
		text: 'The languages in which your staff can work with the expert.',
		example: 'Spanish and English',
	},
	counterpart: {
		text: 'Advice needs somebody who works with the expert and carries on afterwards. Name a function or a unit.',
		example: 'Legislative drafting unit, Ministry of Justice',
	},
}
