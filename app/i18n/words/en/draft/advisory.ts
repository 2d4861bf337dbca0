export const advisory = {
	groups: {
		scope: 'Extent of the advice',
	},
	quantity: 'Expert-days asked for',
	quantityHint: 'From 1 to 500. Working days of an expert, on site and at a distance together.',
	minimumQuantity: 'Smallest useful number of expert-days',
	languages: 'Languages of the work',
	counterpart: 'Who will work with the expert',
	counterpartHint: 'A function or a unit.',
}
