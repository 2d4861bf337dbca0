import { type RawBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { requestHead } from '#app/domain/core/request-head.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { Kind } from '#workflows/vocabulary.ts'

import { filedSection, filingContent } from './filing-content.server.ts'
import { revisedAnswers } from './revised-answers.server.ts'
import { type KnownZeros, withKnownZeros } from './settled-zeros.ts'

/** `pending` changes are not endorsed by the State yet; `clarified` ones came with its last answers. */
export type Changes = {
	standing: 'pending' | 'clarified'
	at: Date | null
	changes: Change[]
	files: FileChanges | null
}

/**
 * Changes that a State made with its answers to questions: for the State itself while it answers, for officers once its
 * focal point has endorsed them. Null where nothing was changed, and for other readers.
 */
export function getChanges(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [request, [versions]] = await Promise.all([
			isStateRole(actor.role) ? answeringRequest(read, requestId) : null,
			read(clarified, { requestId }),
			requestHead(read, requestId),
		])
		return changesOf(read, request, versions)
	})
}

/** The same of a request that the page has read, with its last two versions; others than its State need none of it. */
export async function changesOf(
	read: Read,
	request: AnsweringRequest | null,
	versions: Versions | undefined,
): Promise<Changes | null> {
	const revised = request && isStateRole(read.actor.role) ? await revisedAnswers(read, request) : {}
	if (!request || Object.keys(revised).length === 0) return lastClarified(versions)
	const [filed, changed] = await Promise.all([
		filingContent(read, request.id),
		filingContent(read, request.id, revised),
	])
	return { standing: 'pending', at: null, ...between(readVersion(filed), readVersion(changed)) }
}

type AnsweringRequest = { id: string; snapshot: unknown; status: string }

async function answeringRequest(read: Read, requestId: string) {
	const [request] = await read(answering, { requestId })
	if (!request) throw new DomainError('not-found')
	return request
}

const answering = statement(({ requestId }: { requestId: string }) =>
	build.selectFrom('request').where('id', '=', requestId).select(['id', 'snapshot', 'status']),
)

const zerosOf = (requestId: RawBuilder<string>) =>
	sql<KnownZeros | null>`(select jsonb_object_agg(n.rank, n.settled_zeros) from need as n
		where n.request_id = ${requestId} and n.parent_id is null
			and exists (select from request as r where r.id = n.request_id and r.blanks_as_zero))`

// The contents are long: only those that the page compares are read.
function lastAndBefore(requestId: RawBuilder<string>) {
	const counting = build
		.selectFrom('submission_version as version')
		.where('version.request_id', '=', requestId)
		.where('version.cause', 'in', ['submitted', 'clarified'])
		.orderBy('version.number', 'desc')
	return build
		.selectFrom(
			counting
				.select([
					'version.cause',
					'version.sha256',
					'version.created_at',
					'version.content',
					'version.number',
				])
				.limit(1)
				.as('last'),
		)
		.innerJoin(
			counting
				.select(['version.sha256', 'version.content', 'version.number'])
				.limit(1)
				.offset(1)
				.as('before'),
			(of) => of.on(sql<boolean>`(before.sha256 <> last.sha256 or ${zerosOf(requestId)} is not null)`),
		)
		.where('last.cause', '=', 'clarified')
		.select(['last.created_at as at', 'last.content as now', 'before.content as then'])
		.select(['last.number as number', 'before.number as numberThen', zerosOf(requestId).as('zeros')])
}
const clarified = statement(({ requestId }: { requestId: string }) => lastAndBefore(sql`${requestId}`))

/** The last endorsed answers with the submission before them, as a column of a wider statement. */
export const clarifiedVersions = jsonObjectFrom(lastAndBefore(sql.ref('request.id'))).as('clarifiedVersions')

type Versions = {
	at: Date
	now: string
	then: string
	number: number
	numberThen: number
	zeros: KnownZeros | null
}

/** The versions from that column. */
export const versionsIn = (found: (Omit<Versions, 'at'> & { at: string }) | null): Versions | undefined =>
	found ? { ...found, at: dateIn(found.at) } : undefined

/** The changes that the last endorsed answers made to the submission before them. */
function lastClarified(versions: Versions | undefined): Changes | null {
	if (!versions) return null
	const { at, number, numberThen, zeros } = versions
	const then = readVersion({ content: versions.then, zeros, number: numberThen })
	const made = between(then, readVersion({ content: versions.now, zeros, number }))
	// A 0 that an earlier answer settled is no change of the last one.
	return made.changes.length > 0 || made.files ? { standing: 'clarified', at, ...made } : null
}

type Version = { content: string; zeros: KnownZeros | null; number?: number }

/** What a version of a submission states: `filingContent` alone writes it. */
export const toldIn = (content: string): FiledContent => JSON.parse(content)

const readVersion = ({ content, zeros, number }: Version) => withKnownZeros(toldIn(content), zeros, number)

function between(then: FiledContent, now: FiledContent) {
	return { changes: changesSince(then, now), files: filesChanged(then, now) }
}

/** Names of files that only the earlier or only the later submission has. */
type FileChanges = { removed: string[]; added: string[] }

function filesChanged(then: FiledContent, now: FiledContent): FileChanges | null {
	const only = (one: FiledContent, other: FiledContent) => {
		const there = new Set((other.attachments ?? []).map(({ sha256, name }) => `${sha256} ${name}`))
		return (one.attachments ?? [])
			.filter(({ sha256, name }) => !there.has(`${sha256} ${name}`))
			.map(({ name }) => name)
	}
	const [removed, added] = [only(then, now), only(now, then)]
	return removed.length + added.length > 0 ? { removed, added } : null
}

type Sections = Record<string, SectionValues>
/** The content of a submission at one time, as its stored versions have it. */
export type FiledContent = {
	sections: Sections
	needs: { rank: number; kind: Kind; sections: Sections }[]
	attachments?: { name: string; sha256: string }[]
}

type StatedSection = ReturnType<typeof filedSection>
/** One changed field; `before` and `after` have only that field. */
type Change = {
	rank: number | null
	section: RequestSection | NeedSection
	field: string
	before: StatedSection
	after: StatedSection
}

/** The changed fields of a submission between two versions. Needs are compared by their number. */
export function changesSince(then: FiledContent, now: FiledContent): Change[] {
	const ofRequest = changesIn(then.sections, now.sections, null, (name) => {
		return requestSections[name as RequestSection] // of the sections of a request
	})
	const ranks = [...new Set([...then.needs, ...now.needs].map(({ rank }) => rank))].sort((a, b) => a - b)
	const ofNeeds = ranks.flatMap((rank) => {
		const before = then.needs.find((need) => need.rank === rank)
		const after = now.needs.find((need) => need.rank === rank)
		const { kind } = after ?? before ?? {}
		if (!kind) return []
		// A need of another kind with the same number is a different need: none of the old one remains.
		const old = before?.kind === kind ? byLine(before.sections) : {}
		return changesIn(
			old,
			byLine(after?.sections ?? {}),
			rank,
			(name) => needSectionOf(kind, name as NeedSection), // of the sections of a need
		)
	})
	return [...ofRequest, ...ofNeeds]
}

/** A version from before each item had its own category, as it is read now: only what the State changed is a change. */
function byLine({ equipment, ...sections }: Sections): Sections {
	if (!equipment) return sections
	const { category, lines, ...rest } = equipment
	if (category === undefined || !Array.isArray(lines)) return { ...sections, equipment }
	const items = lines.map((line: object) => ({ category, unit: 'PIECE', ...line }))
	return { ...sections, equipment: { ...rest, lines: items } }
}

function changesIn(
	then: Sections,
	now: Sections,
	rank: number | null,
	sectionOf: (name: string) => Parameters<typeof filedSection>[1],
): Change[] {
	return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((name) => {
		const section = name as RequestSection | NeedSection // as its caller gives them
		const [before = {}, after = {}] = [then[name], now[name]]
		const { shape } = sectionOf(name)
		const only = (field: string, values: SectionValues) =>
			// The field is one of this shape.
			filedSection(section, { shape: { [field]: shape[field] as never } }, values)
		return Object.keys(shape)
			.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
			.map((field) => ({ rank, section, field, before: only(field, before), after: only(field, after) }))
	})
}
