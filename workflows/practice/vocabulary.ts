import { type Theme, themeFacts, themes } from '../vocabulary.ts'

/** The recommendations of the Working Group's report that have a page: 1 and 11 are the mandate of the system itself. */
export const recommendations = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '13'] as const
export type Recommendation = (typeof recommendations)[number]

/** Whom a practice involved beside authorities, and what it was part of (recommendations 4 and 7). */
export const involvements = ['PRIVATE_SECTOR', 'ACADEMIA', 'SERVICE_PROVIDERS', 'ACTION_PLAN'] as const
type Involvement = (typeof involvements)[number]

/** The recommendation of an address; null where there is no page for it. */
export const recommendationOf = (value: string | undefined): Recommendation | null =>
	recommendations.find((number) => number === value) ?? null

/** The themes that carry out a recommendation; for some there is none, since they concern no assistance of their own. */
export const themesOf = (recommendation: Recommendation): Theme[] =>
	themes.filter((theme) => themeFacts[theme].recommendations.includes(Number(recommendation)))

/** Whom the practices of a recommendation can be narrowed to. */
export const involvementsOf: Partial<Record<Recommendation, readonly Involvement[]>> = {
	4: ['PRIVATE_SECTOR', 'ACADEMIA', 'SERVICE_PROVIDERS'],
	7: ['ACTION_PLAN', 'PRIVATE_SECTOR'],
}

/** Sites of the United Nations and of INTERPOL with material for all, and the recommendations that they serve. */
export const material = [
	{
		name: 'sherloc',
		href: 'https://sherloc.unodc.org/',
		recommendations: ['3', '7', '8', '10', '12'],
	},
	{
		name: 'protocol',
		href: 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-b&chapter=18',
		recommendations,
	},
	{
		name: 'interpol',
		href: 'https://www.interpol.int/Crimes/People-smuggling/Our-response-to-people-smuggling',
		recommendations: ['9'],
	},
] as const satisfies { name: string; href: string; recommendations: readonly Recommendation[] }[]
