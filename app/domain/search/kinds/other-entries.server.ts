import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import type { WeightedText } from '../analysis/stems.ts'
import type { Entry, SubjectKind } from '../entry.ts'
import { ofState, readersOf } from '../sight.ts'

const title = (text: string): WeightedText => ({ text, weight: 'A' })
const code = (text: string): WeightedText => ({ text, weight: 'A', isCode: true })
const beside = (text: string): WeightedText => ({ text, weight: 'B' })
const inAll = (texts: Stored.TextByLanguage) => Object.values(texts)

/** What changes rarely and has no day of its own stands behind all that has one. */
const undated = new Date('2000-01-01')

const programmes = statement(({ id }: { id: string }) =>
	build
		.selectFrom('programme')
		.where('id', '=', id)
		.select([
			'id',
			'code',
			'titles',
			'summary',
			'kind',
			'themes',
			'donors',
			'section',
			'updated_at as updatedAt',
		]),
)
const offeredTo = statement(({ id }: { id: string }) =>
	build
		.selectFrom('need')
		.where('programme_id', '=', id)
		.where('status', '<>', 'proposed')
		.select('state_iso3 as iso3')
		.union(build.selectFrom('delivery').where('programme_id', '=', id).select('state_iso3 as iso3')),
)

async function ofProgramme(ask: Ask, id: string): Promise<Entry[]> {
	const [[found], states] = await Promise.all([ask(programmes, { id }), ask(offeredTo, { id })])
	if (!found) return []
	return [
		{
			id: `programme:${id}`,
			kind: 'programme',
			stateIso3: null,
			at: found.updatedAt,
			texts: [
				code(found.code),
				...inAll(found.titles).map(title),
				...inAll(found.summary).map((text): WeightedText => ({ text, weight: 'D' })),
				beside(found.section),
			],
			sight: [
				'@staff',
				...found.donors.map((donor) => `@d:${donor}`),
				...states.map(({ iso3 }) => ofState(iso3)),
			],
			codes: [`a:${found.kind}`, ...found.themes.map((theme) => `t:${theme}`)],
		},
	]
}

const authorities = statement(({ id }: { id: string }) =>
	build
		.selectFrom('authority as a')
		.innerJoin('state as s', 's.iso3', 'a.state_iso3')
		.where('a.id', '=', id)
		.select(['a.name', 'a.institution_type as type', 's.iso3', 's.names']),
)

async function ofAuthority(ask: Ask, id: string): Promise<Entry[]> {
	const [found] = await ask(authorities, { id })
	if (!found) return []
	return [
		{
			id: `institution:${id}`,
			kind: 'institution',
			stateIso3: found.iso3,
			at: undated,
			texts: [title(found.name), ...inAll(found.names).map(beside)],
			sight: ['@staff', ofState(found.iso3)],
			codes: [`s:${found.iso3}`, `i:${found.type}`],
		},
	]
}

const states = statement(({ id }: { id: string }) =>
	build.selectFrom('state').where('iso3', '=', id).select(['iso3', 'names']),
)

async function ofOneState(ask: Ask, id: string): Promise<Entry[]> {
	const [found] = await ask(states, { id })
	if (!found) return []
	const texts = [code(found.iso3), ...inAll(found.names).map(title)]
	// A State reads nothing of another one.
	const entry = { stateIso3: found.iso3, at: undated, texts, sight: ['@staff'], codes: [`s:${found.iso3}`] }
	return [{ id: `state:${id}`, kind: 'state', ...entry }]
}

const people = statement(({ id }: { id: string }) =>
	build
		.selectFrom('person')
		.where('id', '=', id)
		.select([
			'name',
			'email',
			'title',
			'state_iso3 as stateIso3',
			'updated_at as updatedAt',
			'left_at as leftAt',
		]),
)

async function ofPerson(ask: Ask, id: string): Promise<Entry[]> {
	const [found] = await ask(people, { id })
	if (!found || found.leftAt) return []
	return [
		{
			id: `person:${id}`,
			kind: 'person',
			stateIso3: found.stateIso3,
			at: undated,
			texts: [title(found.name), beside(found.email), beside(found.title)],
			sight: ['@people', ...(found.stateIso3 ? [`@p:${found.stateIso3}`] : [])],
			codes: found.stateIso3 ? [`s:${found.stateIso3}`] : [],
		},
	]
}

const posts = statement(({ id }: { id: string }) =>
	build
		.selectFrom('post as p')
		.where('p.id', '=', id)
		.where('p.closed_at', 'is', null)
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.select(['p.title', 'p.state_iso3 as stateIso3', 'p.opened_at as openedAt', 'p.role', 'a.name']),
)

async function ofPost(ask: Ask, id: string): Promise<Entry[]> {
	const [found] = await ask(posts, { id })
	if (!found) return []
	return [
		{
			id: `post:${id}`,
			kind: 'post',
			stateIso3: found.stateIso3,
			at: undated,
			texts: [title(found.title), beside(found.name ?? '')],
			sight: ['@people', ...(found.stateIso3 ? [`@p:${found.stateIso3}`] : [])],
			codes: [`o:${found.role}`, ...(found.stateIso3 ? [`s:${found.stateIso3}`] : [])],
		},
	]
}

const notesVerbales = statement(({ id }: { id: string }) =>
	build
		.selectFrom('note_verbale as n')
		.innerJoin('state as s', 's.iso3', 'n.state_iso3')
		.where('n.id', '=', id)
		.select(['n.number', 'n.named', 'n.sender_address as sender', 'n.recorded_at as recordedAt'])
		.select(['s.iso3', 's.names']),
)

/** Those who invite people read all notes verbales, as they see the people of all States. */
async function ofNoteVerbale(ask: Ask, id: string): Promise<Entry[]> {
	const [found] = await ask(notesVerbales, { id })
	if (!found) return []
	const { named } = found
	return [
		{
			id: `noteVerbale:${id}`,
			kind: 'noteVerbale',
			stateIso3: found.iso3,
			at: found.recordedAt,
			texts: [
				code(found.number),
				...inAll(found.names).map(beside),
				...[found.sender, ...named.flatMap(({ name = '', email = '' }) => [name, email])].map(beside),
			],
			sight: ['@people'],
			codes: [`s:${found.iso3}`],
		},
	]
}

const practices = statement(({ id }: { id: string }) =>
	build
		.selectFrom('practice as p')
		.innerJoin('state as s', 's.iso3', 'p.state_iso3')
		.innerJoin('request as r', 'r.id', 'p.request_id')
		.where('p.id', '=', id)
		.where('p.status', '=', 'published')
		.select((of) => [
			'r.classification',
			'r.submitted_at as submittedAt',
			'r.officer_id as officerId',
			'r.due_diligence as dueDiligence',
			's.region',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'r.id')
					.where('need.manager_id', 'is not', null)
					.select('need.manager_id as id')
					.distinct(),
			).as('managers'),
		])
		.select([
			'p.title',
			'p.problem',
			'p.done',
			'p.helped',
			'p.hindered',
			'p.results',
			'p.resources',
			'p.themes',
		])
		.select(['p.updated_at as updatedAt', 's.iso3', 's.names']),
)

/**
 * A practice is found once it is published, by everyone; before that its list has it. While its request is confidential,
 * those find it who may know of the request, as the policy of the table says.
 */
async function ofPractice(ask: Ask, id: string): Promise<Entry[]> {
	const [found] = await ask(practices, { id })
	if (!found) return []
	const request = { ...found, stateIso3: found.iso3 }
	const readers = readersOf(
		request,
		found.managers.flatMap(({ id: manager }) => manager ?? []),
	)
	const { problem, done, helped, hindered, results, resources } = found
	return [
		{
			id: `practice:${id}`,
			kind: 'practice',
			stateIso3: found.iso3,
			at: found.updatedAt,
			texts: [
				title(found.title),
				...inAll(found.names).map(beside),
				...[problem, done, helped, hindered, results, resources].map(
					(text): WeightedText => ({ text, weight: 'D' }),
				),
			],
			sight: isClassified(found.classification, 'wordsWithheld')
				? [ofState(found.iso3), ...readers.reference]
				: ['@published'],
			codes: [`s:${found.iso3}`, ...found.themes.map((theme) => `t:${theme}`)],
		},
	]
}

/** How the entries of each kind of subject but a request are read, with system access. */
export const otherEntries: Record<
	Exclude<SubjectKind, 'request'>,
	(ask: Ask, id: string) => Promise<Entry[]>
> = {
	programme: ofProgramme,
	authority: ofAuthority,
	state: ofOneState,
	person: ofPerson,
	post: ofPost,
	note_verbale: ofNoteVerbale,
	practice: ofPractice,
}
