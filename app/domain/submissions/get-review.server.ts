import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { sectionDates } from '#app/domain/core/require-dates.server.ts'
import { copiedSectionsOf } from '#app/domain/drafts/copied-sections.server.ts'
import { lastReturn } from '#app/domain/drafts/get-draft.server.ts'
import { type AdviceKey, adviceFor } from '#app/forms/advice.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { screenLine } from '#workflows/request/screening.ts'
import type { ExcludedEquipment, Kind } from '#workflows/vocabulary.ts'
import { filingContent } from './filing-content.server.ts'
import { changesSince, toldIn } from './get-changes.server.ts'

/**
 * Points to review before a submission is sent or endorsed: missing and doubtful answers, copied sections that are still
 * to be checked, and changes since it was last returned. Null for people who do not prepare or endorse it, and once it is submitted.
 */
export function getReview(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [request] = await read(prepared, { requestId })
		if (!request) throw new DomainError('not-found')
		const preparing = request.status === 'draft' || request.status === 'awaitingEndorsement'
		if (!preparing || !may(actor, 'prepareSubmissions')) return null
		return {
			mayEdit: request.status === 'draft' && may(actor, 'draftRequests'),
			points: reviewPoints(request),
			toCheck: sectionsToCheck(request),
			returned: await sinceReturned(read, requestId),
		}
	})
}

const prepared = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request as r')
		.where('r.id', '=', requestId)
		.select((of) => [
			'r.status',
			'r.answers',
			'r.state_iso3 as stateIso3',
			copiedSectionsOf().as('copied'),
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'r.id')
					.orderBy('need.rank')
					.orderBy('need.id')
					.select(['need.id', 'need.rank', 'need.kind', 'need.title', 'need.answers']),
			).as('needs'),
		]),
)

const lastReturned = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('submission_version')
		.where('request_id', '=', requestId)
		.where('cause', '=', 'returned')
		.orderBy('number', 'desc')
		.limit(1)
		.select(['created_at as createdAt', 'content']),
)

async function sinceReturned(read: Read, requestId: string) {
	const [version] = await read(lastReturned, { requestId })
	if (!version) return null
	const now = toldIn((await filingContent(read, requestId)).content)
	const note = (await lastReturn(read, requestId))?.note ?? ''
	const changes = changesSince(toldIn(version.content), now)
	return { at: version.createdAt, note, changes }
}

export type Review = NonNullable<Awaited<ReturnType<typeof getReview>>>

/** A point that a reader should review before endorsing a submission. */
type ReviewPoint = {
	needId: string | null
	rank: number | null
	section: RequestSection | NeedSection
	/** Dotted name of the field in its page. */
	field: string
} & (
	| { as: 'missing'; message: string }
	| { as: 'doubtful'; advice: AdviceKey }
	| { as: 'excluded'; code: ExcludedEquipment }
)

type Draft = {
	stateIso3: string
	answers: Answers
	needs: { id: string; rank: number; kind: Kind; title: string; answers: Answers }[]
	copied: { place: string }[]
}

/** A copied section; with its need, where it is one of a need. */
type SectionToCheck = {
	section: RequestSection | NeedSection
	need: Pick<Draft['needs'][number], 'id' | 'rank' | 'kind' | 'title'> | null
}

/** Copied sections that nobody has checked yet, in the order of the form. They prevent sending the request. */
function sectionsToCheck({ needs, copied }: Draft): SectionToCheck[] {
	const places = new Set(copied.map(({ place }) => place))
	const ofRequest = requestSectionNames.map((section) => ({ section, need: null }))
	const ofNeeds = needs.flatMap(({ answers: _, ...need }) =>
		sectionsFor(need.kind).map((section) => ({ section, need })),
	)
	return [...ofRequest, ...ofNeeds].filter(({ section, need }) => places.has(placeOf(section, need?.id)))
}

/** Every missing or doubtful answer of a submission, in the order of the form. Only missing ones prevent sending it. */
function reviewPoints({ answers, needs, stateIso3 }: Draft): ReviewPoint[] {
	const ofRequest = requestSectionNames.flatMap((section) =>
		pointsIn(requestSections[section], stateIso3, answers[section]).map((point) => {
			return { needId: null, rank: null, section, ...point }
		}),
	)
	const ofNeeds = needs.flatMap(({ id, rank, kind, answers }) =>
		sectionsFor(kind).flatMap((section) =>
			pointsIn(needSectionOf(kind, section), stateIso3, answers[section]).map((point) => {
				return { needId: id, rank, section, ...point }
			}),
		),
	)
	return [...ofRequest, ...ofNeeds]
}

function pointsIn(of: Section, stateIso3: string, values: SectionValues = {}) {
	const section = of.name
	const checked = checkValues(values, of.schema)
	const dates = sectionDates(of, values, { iso3: stateIso3 })
	const missing = Object.entries({ ...dates, ...(!checked.ok && checked.errors) })
	return [
		...missing.map(([field, message]) => ({ field, as: 'missing' as const, message })),
		...adviceFor(section, values).map(({ field, key }) => ({ field, as: 'doubtful' as const, advice: key })),
		...(section === 'equipment' ? excludedLines(values) : []),
	]
}

const excludedLines = ({ lines }: SectionValues) =>
	[lines ?? []].flat().flatMap((line, index) => {
		const { description }: { description?: unknown } = line
		const code = screenLine(String(description ?? ''))
		return code ? [{ field: `lines.${index}.description`, as: 'excluded' as const, code }] : []
	})
