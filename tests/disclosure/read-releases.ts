import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { trainingLevels } from '#workflows/vocabulary.ts'
import { type EvaluatedNeeds, evaluatedNeeds } from './evaluated-needs.ts'
import { IntegerProgram, type Sum, sumOf } from './integer-program.ts'
import { knowElsewhere } from './listed-elsewhere.ts'
import { type NeedsByPlace, needsByPlace } from './needs-by-place.ts'
import { knowFromMeasures, stepsOfNeeds } from './steps-of-needs.ts'
import { corners, type PublishedNumber, type PublishedRelease, wholeRegions } from './what-a-reader-knows.ts'

/** A hidden number, and what it adds up in the program of the reader. */
export type HiddenNumber = { period: string; number: PublishedNumber; sum: Sum }

type Dims = PublishedNumber['dims']

/**
 * What somebody knows who has all releases, the earliest first, the list of States, and the page that says how figures
 * are made: whole numbers that nobody published, and every published number as a sum of them. Not a line of it is by
 * the code that protects the numbers.
 */
export function readReleases(releases: readonly PublishedRelease[]) {
	const program = new IntegerProgram()
	const hidden: HiddenNumber[] = []
	const halves: ReturnType<typeof stepsOfNeeds>[] = []
	for (const { period, numbers, elsewhere } of releases) {
		const submitted = needsByPlace(program, corners)
		const unmet = needsByPlace(program, wholeRegions)
		const evaluated = evaluatedNeeds(program)
		const steps = stepsOfNeeds(program, { submitted: submitted.all, evaluated: evaluated.all }, halves)
		halves.push(steps)
		knowFromMeasures(program, steps, numbers)
		if (elsewhere) knowElsewhere(program, unmet, steps, elsewhere)
		const learners = learnersOf(program)
		const sumFor = (table: ReleaseTableName, dims: Dims): Sum | undefined =>
			table === 'steps'
				? new Map<string, Sum>(steps).get(dims.step ?? '')
				: table === 'learners'
					? learners(dims)
					: table === 'pieces'
						? sumOf([program.unknown(1)])
						: (placeSum({ submitted, unmet }, table, dims) ?? outcomeSum(evaluated, table, dims))
		for (const number of numbers) {
			const { table, dims, value } = number
			const sum = sumFor(table, dims)
			if (!sum) continue // medians and amounts
			if (value === null) hidden.push({ period, number, sum })
			else program.know(sum, value, value, wordsOf(period, number))
			if (value) placesOf({ submitted, unmet }, table)?.isShown({ theme: dims.theme }, dims, value)
		}
	}
	return { program, hidden }
}

/** A number in words, as in `themes / SEA of 2031-H1`. */
export const wordsOf = (period: string, { table, dims }: PublishedNumber) =>
	`${[table, ...Object.values(dims).map((code) => code || 'none')].join(' / ')} of ${period}`

type Counted = { submitted: NeedsByPlace; unmet: NeedsByPlace }

const placesOf = ({ submitted, unmet }: Counted, table: ReleaseTableName) =>
	table.startsWith('unmet')
		? unmet
		: ['themes', 'regions', 'subregions', 'themesByRegion', 'themesBySubregion'].includes(table)
			? submitted
			: undefined

function placeSum(counted: Counted, table: ReleaseTableName, dims: Dims): Sum | undefined {
	if (table === 'kinds') return counted.submitted.ofKind(dims.kind ?? '')
	const places = placesOf(counted, table)
	return dims.theme === undefined ? places?.inPlace(dims) : places?.withTheme(dims.theme, dims)
}

const splits = { outcomes: 'kind', urgencyOutcomes: 'urgency', groupOutcomes: 'group' } as const

function outcomeSum(evaluated: EvaluatedNeeds, table: ReleaseTableName, dims: Dims): Sum | undefined {
	const split = table in splits ? splits[table as keyof typeof splits] : undefined // one of its names
	return split && evaluated.of(split, dims[split] ?? '', dims.outcome ?? '')
}

/** People trained, by sex and level. */
function learnersOf(program: IntegerProgram) {
	const cells = ['female', 'male', 'notStated'].flatMap((sex) =>
		[...trainingLevels, ''].map((level) => ({ sex, level: level as string, column: program.unknown() })),
	)
	return ({ sex, level }: Dims) =>
		sumOf(
			cells
				.filter((cell) => (sex === TOTAL || cell.sex === sex) && (level === TOTAL || cell.level === level))
				.map(({ column }) => column),
		)
}
