import { requests } from '#prisma/data/samples.ts'
import { castOf } from '#prisma/seed/cast.ts'
import type { NeedAnswers } from '#prisma/seed/file-draft.ts'
import { stories } from '#prisma/seed/fill-world.ts'
import { insertAdministrator, insertReference } from '#prisma/seed/insert-reference.ts'
import { sampleId } from '#prisma/seed/sample-people.ts'
import { answersFor, type Story } from '#prisma/seed/story.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { languages } from '#workflows/languages.ts'
import type { Kind, TaType } from '#workflows/vocabulary.ts'
import documents from './documents.json' with { type: 'json' }

type Answers = (typeof requests)[number]
type Written = { key: string; title: string; answers: Answers; needs: readonly NeedAnswers[] }

const ofStory = (story: Story): Written => {
	const answers = answersFor(story)
	const needs = (story.needs ?? answers.needs.map((_, at) => at)).flatMap((at) => answers.needs[at] ?? [])
	const own = needs.map((need) => ({ ...need, need: { ...need.need, ...story.own?.need } }))
	return { key: story.key, title: story.title ?? String(answers.about.title), answers, needs: own }
}

/** Each document is a request with one need, filed by the State of the sample data that writes in its language. */
const filers = {
	en: 'namibia.law-and-airports',
	fr: 'niger.incidents',
	es: 'panama.cooperation',
	ar: 'iraq.law',
	ru: 'kyrgyzstan.readers',
	zh: 'china.elearning',
}

function ofDocuments(): Written[] {
	return Object.entries(documents).flatMap(([key, { title, text, language }]) => {
		const filer = languages.find((one) => one === language)
		const answers = requests.find((request) => filer && request.key === filers[filer])
		if (!answers) return []
		const kind: Kind = key.endsWith('2') ? 'training' : key.endsWith('1') ? 'equipment' : 'advisory'
		const need = { title, statement: text, mainTheme: 'BORDER', otherThemes: [], taType: null }
		return [{ key: `doc.${key}`, title, answers, needs: [{ kind, need }] }]
	})
}

const DAY = 24 * 60 * 60 * 1000

/** In an order that has nothing to do with what they say, so that none is first because it is the newest. */
const changedOn = (at: number) => new Date(Date.UTC(2026, 9, 1) - ((at * 37) % 101) * DAY)

const unmoved = { snapshot: {}, snapshotVersion: 1 }

function requestRow({ key, title, answers }: Written, at: number) {
	const { drafter, officer } = castOf({ key: answers.key, draftedDaysAgo: 0, steps: [] })
	const { about, situation, rights, authorityKey } = answers
	const storyAnswers: Record<string, Record<string, unknown>> = {
		about: { ...about, title },
		situation,
		rights,
	}
	const stateIso3 = drafter.stateIso3 ?? ''
	const updatedAt = changedOn(at)
	return {
		...unmoved,
		id: key,
		status: 'review' as const,
		filingKey: key,
		reference: `SOM-TA-2026-${stateIso3}-${String(at + 1).padStart(4, '0')}`,
		stateIso3,
		authorityId: sampleId(authorityKey),
		title,
		filingLanguage: languages.find((one) => one === about.filingLanguage) ?? 'en',
		classification:
			about.classification === 'CONFIDENTIAL' ? ('CONFIDENTIAL' as const) : ('SUMMARY' as const),
		answers: key.startsWith('doc.') ? {} : storyAnswers,
		drafterId: drafter.id,
		officerId: officer.id,
		region: officer.regions[0] ?? null,
		createdAt: updatedAt,
		updatedAt,
		submittedAt: updatedAt,
	}
}

function needRow({ kind, ...sections }: NeedAnswers, place: number, request: ReturnType<typeof requestRow>) {
	const { title, mainTheme, otherThemes, taType } = sections.need ?? {}
	return {
		...unmoved,
		status: 'pending' as const,
		id: `${request.id}.${place + 1}`,
		requestId: request.id,
		stateIso3: request.stateIso3,
		rank: place + 1,
		kind,
		title: String(title),
		answers: sections,
		// Of the sample answers.
		themes: [mainTheme, ...(otherThemes as string[])].map(String),
		taType: taType ? (String(taType) as TaType) : null,
		updatedAt: request.updatedAt,
	}
}

/**
 * Writes the requests of the sample stories and of the documents, all under review, beside the States, institutions,
 * people and programmes of the sample data: only what the search reads, as no step has to be taken. The id of a request
 * is the key of its story, of a need this and its rank (`ghana.counters.1`). Returns the references by these ids.
 */
export async function fillCorpusWorld(): Promise<Map<string, string>> {
	await insertReference()
	await insertAdministrator()
	const written = [...stories.map(ofStory), ...ofDocuments()]
	const requestRows = written.map(requestRow)
	const needRows = written.flatMap(({ needs }, at) =>
		needs.map((need, place) => needRow(need, place, present(requestRows[at]))),
	)
	await look(async (tx) => {
		await tx.request.createMany({ data: requestRows })
		await tx.need.createMany({ data: needRows })
	})
	return new Map(requestRows.map(({ id, reference }) => [id, reference]))
}
