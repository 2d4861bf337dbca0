import type { Answers } from '#app/domain/core/answers.server.ts'
import { advisory as advisorySection } from '#app/forms/sections/advisory.ts'
import { alternativesFor, needs } from '#app/forms/sections/need.ts'
import { training as trainingSection } from '#app/forms/sections/training.ts'
import type { NeedFacts } from '#workflows/matching/facts.ts'
import { type alternatives, type DeliveryMode, type Kind, trainingModes } from '#workflows/vocabulary.ts'

type OfKind = 'topics' | 'level' | 'deliveryModes' | 'languages' | 'interpretation'
type FactsOfKind = Pick<NeedFacts, OfKind>

const none = {
	topics: [],
	level: null,
	deliveryModes: [],
	languages: [],
	interpretation: null,
}

// Earlier forms offered modes in which no course is delivered.
const knownModes = (stored: unknown) =>
	Array.isArray(stored)
		? stored.filter((mode) => (trainingModes as readonly unknown[]).includes(mode))
		: stored

/** The facts for the matching rules from the answers of one kind of need. An invalid answer counts as unknown. */
export const needFactsOfKind: Record<Kind, (answers: Answers, filingLanguage: string) => FactsOfKind> = {
	training({ training = {} }) {
		const { topics, level, deliveryModes, languages, interpretation } = trainingSection.shape
		return {
			...none,
			topics: topics.safeParse(training.topics).data ?? [],
			level: level.safeParse(training.level).data ?? null,
			deliveryModes: deliveryModes.safeParse(knownModes(training.deliveryModes)).data ?? [],
			languages: languages.safeParse(training.languages).data ?? [],
			interpretation: 'interpretation' in training ? interpretation.parse(training.interpretation) : null,
		}
	},
	equipment: () => none,
	advisory({ advisory = {} }, filingLanguage) {
		const asked = advisorySection.shape.languages.safeParse(advisory.languages).data ?? []
		return { ...none, languages: [...new Set([...asked, filingLanguage])] }
	},
}

type TimeAndManner = Pick<NeedFacts, 'earliest' | 'latest' | 'unavailable' | 'alternativeModes'>

/** When a need can be met, and the alternatives to the State's preference. */
export function timeAndManner(kind: Kind, { need = {} }: Answers): TimeAndManner {
	const { earliest, latest, unavailable, alternatives } = needs[kind].shape
	return {
		earliest: earliest.safeParse(need.earliest).data ?? null,
		latest: latest.safeParse(need.latest).data ?? null,
		unavailable: unavailable.safeParse(need.unavailable).data ?? [],
		alternativeModes: (alternatives.safeParse(offeredOf(kind, need.alternatives)).data ?? []).flatMap(
			(each) => modesOf[each],
		),
	}
}

// Earlier forms offered alternatives to advice that do not exist.
const offeredOf = (kind: Kind, stored: unknown) =>
	Array.isArray(stored)
		? stored.filter((one) => (alternativesFor(kind) as readonly unknown[]).includes(one))
		: stored

const modesOf: Record<(typeof alternatives)[number], DeliveryMode[]> = {
	REGIONAL_COURSE: ['REGIONAL'],
	ONLINE: ['ONLINE_LIVE', 'SELF_PACED'],
	LOAN: ['EQUIPMENT_LOAN'],
	// Concerns the quantity and its steps, not the mode of delivery.
	SMALLER_QUANTITY: [],
	PHASED: [],
}
