import type { Amount } from '#app/components/contribution/contribution-panel.tsx'
import type { UnmetSummary } from '#app/domain/figures/donor-pipeline.server.ts'
import type { DonorTables } from '#app/domain/figures/export-donor-figures.server.ts'
import type { Figure } from '#app/domain/figures/figures.ts'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { type Say, wordOf } from '#app/i18n/use-say.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'
import type { Language } from '#workflows/languages.ts'
import { needOutcomes } from '#workflows/vocabulary.ts'

export const parts = ['programmes', 'pieces', 'deliveries', 'pipeline'] as const
type TablePart = (typeof parts)[number]
type Words = { overview: Say; contribution: Say; codes: Say; status: Say; language: Language }

/** One part of a donor's page as rows of texts in the reader's language, the column names first. */
export function tableOf(part: TablePart, view: DonorTables, language: Language): string[][] {
	return tables[part](view, {
		overview: sayer(language, 'overview'),
		contribution: sayer(language, 'contribution'),
		codes: sayer(language, 'codes'),
		status: sayer(language, 'status'),
		language,
	})
}

const tables: Record<TablePart, (view: DonorTables, words: Words) => string[][]> = {
	programmes: ({ programmes }, { overview, contribution, codes, status, language }) => [
		[
			...['programme', 'kind', 'status', 'contribution', 'earmarks', 'currency'].map((key) => overview(key)),
			...contributionColumns.map((key) => contribution(key)),
			...['capacity', 'promised', 'money'].map((key) => overview(key)),
			...resultColumns.map((key) => overview(`results.${key}`)),
			...needOutcomes.map(
				(outcome) => `${overview('results.outcomes')}: ${codes(`needOutcomes.${outcome}`)}`,
			),
		],
		...programmes.map((programme) => [
			`${programme.code} ${programme.title}`,
			codes(`kinds.${programme.kind}`),
			status(`programme.${programme.status}`),
			amountText(programme.given, contribution) || overview('noAmount'),
			programme.contributions.flatMap(({ earmark }) => earmark || []).join('; '),
			programme.currency ?? '',
			...contributionColumns.map((key) => amountText(programme[key], contribution)),
			isOneFigure(programme.capacities)
				? String(programme.capacity)
				: linesText(programme.capacities, language),
			isOneFigure(programme.capacities) || isOneFigure(programme.promisedLines)
				? figure(programme.promised, overview)
				: linesText(programme.promisedLines, language),
			figure(programme.money, overview),
			...programme.learners.map((each) => figure(each.figure, overview)),
			figure(programme.certificates, overview),
			figure(programme.handedOver, overview),
			figure(programme.working, overview),
			...programme.outcomes.map((each) => figure(each.figure, overview)),
		]),
	],
	pieces: ({ programmes }, { overview, contribution, codes }) => [
		[
			...['programme', 'category', 'unit', 'number', 'perPiece'].map((key) => contribution(key)),
			overview('currency'),
		],
		...programmes.flatMap(({ code, title, currency, pieces }) =>
			pieces.map(({ category, unit, n, perPiece }) => [
				`${code} ${title}`,
				inWords(codes, 'equipmentCategories', category) || contribution('notRecorded'),
				inWords(codes, 'lineUnits', unit) || contribution('notRecorded'),
				amountText(n, contribution),
				amountText(perPiece, contribution),
				currency ?? '',
			]),
		),
	],
	deliveries: ({ deliveries }, { overview, status, language }) => [
		[
			overview('funded.state'),
			overview('programme'),
			...['quantity', 'status', 'openedOn'].map((key) => overview(`funded.${key}`)),
		],
		...deliveries.map(({ state, programme, quantity, categories, status: now, openedAt }) => [
			state,
			programme,
			categories.length > 0 ? linesText(categories, language) : String(quantity),
			status(`delivery.${now}`),
			dayOfOffice(openedAt),
		]),
	],
	pipeline: ({ pipeline }, { overview, codes, language }) => [
		[
			overview('kind'),
			overview('pipeline.taType'),
			overview('unmet.theme'),
			overview('unmet.region'),
			...['state', 'quantity', 'urgency'].map((key) => overview(`pipeline.${key}`)),
		],
		...pipeline.map(({ kind, taType, themes, region, state, urgency, isQuantified, ...need }) => [
			codes(`kinds.${kind}`),
			inWords(codes, 'taTypes', taType),
			themes.map((theme) => inWords(codes, 'themes', theme)).join(', '),
			region ? inWords(codes, 'regions', region) : overview('pipeline.noRegion'),
			state ?? overview('pipeline.notNamed'),
			...(isQuantified
				? [quantityText(need, language), inWords(codes, 'urgencies', urgency)]
				: [overview('pipeline.notShared'), overview('pipeline.notShared')]),
		]),
	],
}

const resultColumns = [...(['women', 'men', 'notStated', 'certificates', 'handedOver', 'working'] as const)]

const contributionColumns = ['planned', 'committed', 'spent', 'delivered', 'perLearner'] as const

/** An amount with at most the hundredth part of its unit; nothing where none is known. */
function amountText(value: Amount, contribution: Say): string {
	if (value === null) return ''
	return value === 'hidden' ? contribution('notShown') : String(Math.round(value * 100) / 100)
}

/** An exact quantity, or of a State that is not named its size. */
function quantityText(
	{ quantity, lines, isExact }: Pick<UnmetSummary, 'quantity' | 'lines' | 'isExact'>,
	language: Language,
): string {
	const text = lines.length > 0 ? linesText(lines, language) : String(quantity ?? '')
	return isExact || text === ''
		? text
		: translator(language, 'pipeline').markup('orMore', { quantity: () => text })
}

const figure = (value: Figure, overview: Say) => (value === null ? overview('hidden') : String(value))

function inWords(codes: Say, list: string, code: string | null): string {
	return code ? wordOf(codes, `${list}.${code}`, code) : ''
}
