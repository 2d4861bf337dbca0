import { authorities, programmes, requests, states } from '#prisma/data/samples.ts'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { rankProgrammes } from '#workflows/matching/match-programme.ts'
import { institutionScreened } from '#workflows/vocabulary.ts'

type Request = (typeof requests)[number]
type Answers = Request['needs'][number]['need']

const catalogue = programmes.map(
	(programme): ProgrammeFacts => ({
		...programme,
		cohorts: programme.cohorts.map((cohort) => ({ ...cohort, taken: 0 })),
		contributions: programme.contributions.map(({ donorKey, ...given }) => ({ ...given, donor: donorKey })),
		id: programme.code,
		taken: 0,
		takenByState: 0,
		withNeighbours: false,
		promised: {},
	}),
)

/** Every need of the sample requests beside the whole sample catalogue, due diligence cleared. */
export const rankSamples = () =>
	requests.flatMap((request) =>
		request.needs.map((need) => ({
			title: `${request.key}, ${need.need.title}`,
			ranked: rankProgrammes(factsOf(request, need), catalogue, '2026-11-24'),
		})),
	)

function factsOf(request: Request, { kind, need, ...details }: Request['needs'][number]): NeedFacts {
	const authority = authorities.find(({ key }) => key === request.authorityKey)
	const state = states.find(({ iso3 }) => iso3 === authority?.stateIso3)
	if (!authority || !state) throw new Error(`${request.key} has no authority`)
	const detail = details[kind] ?? {}

	return {
		stateIso3: state.iso3,
		region: state.region,
		subregion: state.subregion,
		institutionType: authority.institutionType,
		dueDiligence: institutionScreened[authority.institutionType] ? 'cleared' : 'notNeeded',
		lawInForce: request.situation.legalBasis as NeedFacts['lawInForce'],
		hasTrainers: null,
		kind,
		taType: need.taType as NeedFacts['taType'],
		themes: [need.mainTheme, ...(need.otherThemes as Answers[string][])] as NeedFacts['themes'],
		topics: (detail.topics ?? []) as NeedFacts['topics'],
		level: (detail.level ?? null) as NeedFacts['level'],
		deliveryModes: (detail.deliveryModes ?? []) as NeedFacts['deliveryModes'],
		alternativeModes: [],
		unavailable: [],
		category: (detail.category ?? null) as NeedFacts['category'],
		excludedLines: [],
		languages: (detail.languages ?? []) as string[],
		interpretation: (detail.interpretation ?? false) as boolean,
		...quantitiesOf(detail),
		earliest: need.earliest as string,
		latest: need.latest as string,
		earlierSupport: [],
	}
}

function quantitiesOf(detail: Answers) {
	const lines = (detail.lines ?? []) as { quantity: number; minimumQuantity: number }[]
	const sum = (name: 'quantity' | 'minimumQuantity') => lines.reduce((total, line) => total + line[name], 0)
	return {
		quantity: (detail.participants ?? detail.quantity ?? sum('quantity')) as number,
		minimumQuantity: (detail.minimumParticipants ??
			detail.minimumQuantity ??
			sum('minimumQuantity')) as number,
	}
}
