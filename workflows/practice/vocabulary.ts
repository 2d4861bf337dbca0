/** The recommendations of the Working Group's report that have a page: 1 and 11 are the mandate of the system itself. */
export const recommendations = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '13'] as const
export type Recommendation = (typeof recommendations)[number]

/** The articles of the Smuggling of Migrants Protocol that assistance can concern, without its final clauses. */
export const protocolArticles = [
	'3',
	'4',
	'5',
	'6',
	'7',
	'8',
	'9',
	'10',
	'11',
	'12',
	'13',
	'14',
	'15',
	'16',
	'17',
	'18',
	'19',
] as const

/** Whom a practice involved beside authorities, and what it was part of (recommendations 4 and 7). */
export const involvements = ['PRIVATE_SECTOR', 'ACADEMIA', 'SERVICE_PROVIDERS', 'ACTION_PLAN'] as const
export type Involvement = (typeof involvements)[number]
