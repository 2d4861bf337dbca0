import { authorities, programmes, requests, states } from '#prisma/data/samples.ts'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { rankProgrammes } from '#workflows/matching/match-programme.ts'
import { institutionScreened } from '#workflows/vocabulary.ts'

export const today = '2026-09-01'

/** An immigration service in West Africa that requests training on forged documents. */
export const aNeed = (changes: Partial<NeedFacts> = {}): NeedFacts => ({
	stateIso3: 'GHA',
	region: 'Africa',
	subregion: 'Western Africa',
	oda: { from: '2024-01-01', until: '2026-12-31', isListed: true },
	institutionType: 'IMMIGRATION',
	dueDiligence: 'cleared',
	lawInForce: 'YES',
	hasTrainers: null,
	kind: 'training',
	taType: 'TRAINING',
	themes: ['DOCS', 'BORDER'],
	topics: ['T_DOCFRAUD', 'T_DOCSEC'],
	level: 'BASIC',
	deliveryModes: ['IN_COUNTRY', 'REGIONAL'],
	alternativeModes: ['ONLINE_LIVE'],
	lines: [],
	excludedLines: null,
	languages: ['en'],
	interpretation: false,
	quantity: 25,
	minimumQuantity: 15,
	earliest: '2026-11-01',
	latest: '2027-03-31',
	unavailable: [],
	earlierSupport: [],
	...changes,
})

/** A programme that suits it in every respect. */
export const aProgramme = (changes: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
	id: 'programme-1',
	code: 'TRN-1',
	status: 'open',
	kind: 'training',
	countries: [],
	regions: ['Western Africa'],
	excludedCountries: [],
	themes: ['DOCS'],
	topics: [],
	level: 'BASIC',
	taTypes: ['TRAINING', 'TOT'],
	categories: [],
	institutionTypes: ['IMMIGRATION', 'POLICE'],
	deliveryModes: ['IN_COUNTRY'],
	languages: ['en', 'fr'],
	odaOnly: false,
	requiresLaw: true,
	requiresTrainers: false,
	requiresDueDiligence: true,
	capacity: 100,
	capacities: [],
	taken: 40,
	takenByState: 0,
	withNeighbours: false,
	minimumPerState: 10,
	maximumPerState: 40,
	fundingFrom: '2026-01-01',
	fundingTo: '2027-12-31',
	lastCommitment: '2027-06-30',
	cohorts: [],
	budget: null,
	costPerUnit: null,
	currency: null,
	promised: {},
	contributions: [],
	...changes,
})

/** A line of one category, as wide as the need. */
export const aLine = (changes: Partial<NeedFacts['lines'][number]> = {}): NeedFacts['lines'][number] => ({
	category: 'DOC_DESK',
	unit: 'PIECE',
	quantity: 25,
	minimumQuantity: 15,
	...changes,
})

export const equipmentNeed = (changes: Partial<NeedFacts> = {}) =>
	aNeed({ kind: 'equipment', taType: 'EQUIPMENT', lines: [aLine()], excludedLines: [], ...changes })

export const equipmentProgramme = (changes: Partial<ProgrammeFacts> = {}) =>
	aProgramme({ kind: 'equipment', taTypes: ['EQUIPMENT'], categories: ['DOC_DESK', 'DOC_HAND'], ...changes })

/** A course of the programme within the dates of the need, with capacity for all. */
export const aCohort = (changes: Partial<ProgrammeFacts['cohorts'][number]> = {}) => ({
	startsOn: '2026-11-09',
	endsOn: '2026-11-20',
	seats: 30,
	taken: 0,
	...changes,
})

/** A contribution without excluded States. */
export const aContribution = (changes: Partial<ProgrammeFacts['contributions'][number]> = {}) => ({
	donor: 'donor.north',
	amount: 50_000,
	excludedCountries: [],
	...changes,
})

type Request = (typeof requests)[number]
type Themes = NeedFacts['themes']
type AnswersOfNeed = Pick<NeedFacts, 'taType' | 'earliest' | 'latest'> & {
	legalBasis: NeedFacts['lawInForce']
	mainTheme: Themes[number]
	otherThemes: Themes
}
type Counted = 'participants' | 'minimumParticipants' | 'quantity' | 'minimumQuantity'
type AnswersOfKind = Record<Counted, number> &
	Pick<NeedFacts, 'topics' | 'level' | 'deliveryModes' | 'lines' | 'languages' | 'interpretation'>

const catalogue = programmes.map(
	(programme): ProgrammeFacts => ({
		...programme,
		cohorts: programme.cohorts.map((cohort) => ({ ...cohort, taken: 0 })),
		contributions: programme.contributions.map(({ donorKey, ...given }) => ({ ...given, donor: donorKey })),
		id: programme.code,
		capacities: programme.capacities.map((each) => ({ ...each, taken: 0, takenByState: 0 })),
		taken: 0,
		takenByState: 0,
		withNeighbours: false,
		promised: {},
	}),
)

/** Ranks the whole sample catalogue for every need of the sample requests, with due diligence cleared. */
export const rankSamples = () =>
	requests.flatMap((request) =>
		request.needs.map((need) => ({
			title: `${request.key}, ${need.need.title}`,
			isOpen: factsOf(request, need).lines.some(({ quantity }) => quantity === null),
			ranked: rankProgrammes(factsOf(request, need), catalogue, '2026-11-24'),
		})),
	)

function factsOf(request: Request, { kind, need, ...details }: Request['needs'][number]): NeedFacts {
	const authority = authorities.find(({ key }) => key === request.authorityKey)
	const state = states.find(({ iso3 }) => iso3 === authority?.stateIso3)
	if (!authority || !state) throw new Error(`${request.key} has no authority`)
	// The answers of the samples are texts of JSON, each checked by the schema of its section in tests of the samples.
	const about = { ...request.situation, ...need } as unknown as AnswersOfNeed
	const detail = (details[kind] ?? {}) as unknown as Partial<AnswersOfKind> // the same

	return {
		stateIso3: state.iso3,
		region: state.region,
		subregion: state.subregion,
		oda: { from: '2024-01-01', until: '2026-12-31', isListed: true },
		institutionType: authority.institutionType,
		dueDiligence: institutionScreened[authority.institutionType] === 'yes' ? 'cleared' : 'notNeeded',
		lawInForce: about.legalBasis,
		hasTrainers: null,
		kind,
		taType: about.taType,
		themes: [about.mainTheme, ...about.otherThemes],
		topics: detail.topics ?? [],
		level: detail.level ?? null,
		deliveryModes: detail.deliveryModes ?? [],
		alternativeModes: [],
		unavailable: [],
		lines: detail.lines ?? [],
		excludedLines: [],
		languages: detail.languages ?? [],
		interpretation: detail.interpretation ?? false,
		...quantitiesOf(detail),
		earliest: about.earliest,
		latest: about.latest,
		earlierSupport: [],
	}
}

function quantitiesOf({ lines = [], ...detail }: Partial<AnswersOfKind>) {
	const sum = (name: 'quantity' | 'minimumQuantity') =>
		lines.reduce((total, line) => total + (line[name] ?? 0), 0)
	return {
		quantity: detail.participants ?? detail.quantity ?? sum('quantity'),
		minimumQuantity: detail.minimumParticipants ?? detail.minimumQuantity ?? sum('minimumQuantity'),
	}
}
