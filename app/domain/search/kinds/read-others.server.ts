import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { nameBeside, namesBeside, type ReadOf } from './read-hit.ts'

const none = { reference: null, stateIso3: null, status: null, code: null, texts: [], names: [] }

const programmes = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('programme')
		.where('id', '=', anyOf(ids))
		.select(['id', 'code', 'titles', 'summary', 'kind', 'section']),
)

const readProgrammes: ReadOf = async (read, ids, language) =>
	(await read(programmes, { ids })).map(({ id, code, titles, summary, kind, section }) => ({
		...none,
		id,
		title: textIn(titles, language),
		reference: code,
		code: kind,
		href: `/programmes/${id}`,
		texts: [...Object.values(titles), ...Object.values(summary)],
		names: [...nameBeside('code', code), ...nameBeside('section', section)],
	}))

/** Who keeps the entries of States opens them there; others see what the State or institution has submitted. */
const keepsStates = ({ role }: Actor) => may({ role }, 'keepStateRegister')

const institutions = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('authority as a')
		.leftJoin('state as s', 's.iso3', 'a.state_iso3')
		.where('a.id', '=', anyOf(ids))
		.select(['a.id', 'a.name', 'a.state_iso3 as stateIso3', 's.names as stateNames']),
)

const readInstitutions: ReadOf = async (read, ids, language) =>
	(await read(institutions, { ids })).map(({ id, name, stateIso3, stateNames }) => ({
		...none,
		id,
		title: name,
		stateIso3,
		href: keepsStates(read.actor)
			? `/administration/states/${stateIso3}`
			: `/search?${new URLSearchParams({ q: `"${name}"`, kind: 'request' })}`,
		names: namesBeside('state', stateNames, language),
	}))

const states = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('state').where('iso3', '=', anyOf(ids)).select(['iso3', 'names']),
)

/** UNODC opens the record of each State, people of a State only that of their own. */
const seesRecordOf = (iso3: string, { role, stateIso3 }: Actor) => isOfficeRole(role) || stateIso3 === iso3

const readStates: ReadOf = async (read, ids, language) =>
	(await read(states, { ids })).map(({ iso3, names }) => ({
		...none,
		id: iso3,
		title: textIn(names, language),
		href: seesRecordOf(iso3, read.actor) ? `/states/${iso3}` : `/requests?state=${iso3}`,
		texts: Object.values(names),
		names: nameBeside('code', iso3),
	}))

const people = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('person')
		.where('id', '=', anyOf(ids))
		.select(['id', 'name', 'title', 'email', 'role', 'state_iso3 as stateIso3']),
)

const readPeople: ReadOf = async (read, ids) =>
	(await read(people, { ids })).map(({ id, name, title, email, role, stateIso3 }) => ({
		...none,
		id,
		title: name,
		stateIso3,
		code: role,
		href: `/people/${id}`,
		texts: [title, email],
	}))

const posts = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('post as p')
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.where('p.id', '=', anyOf(ids))
		.select(['p.id', 'p.title', 'p.role', 'p.state_iso3 as stateIso3', 'a.name as institution']),
)

const readPosts: ReadOf = async (read, ids) =>
	(await read(posts, { ids })).map(({ id, title, role, stateIso3, institution }) => ({
		...none,
		id,
		title,
		stateIso3,
		code: role,
		href: `/posts/${id}`,
		names: nameBeside('institution', institution),
	}))

const notesVerbales = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('note_verbale as n')
		.leftJoin('state as s', 's.iso3', 'n.state_iso3')
		.where('n.id', '=', anyOf(ids))
		.select(['n.id', 'n.number', 'n.named', 'n.sender_address as sender', 'n.state_iso3 as stateIso3'])
		.select('s.names as stateNames'),
)

const readNotesVerbales: ReadOf = async (read, ids, language) =>
	(await read(notesVerbales, { ids })).map(({ id, number, named, sender, stateIso3, stateNames }) => ({
		...none,
		id,
		title: number,
		stateIso3,
		href: `/notes-verbales/${id}`,
		texts: [sender, ...named.flatMap(({ name = '', email = '' }) => [name, email])],
		names: namesBeside('state', stateNames, language),
	}))

const practices = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('practice as p')
		.leftJoin('state as s', 's.iso3', 'p.state_iso3')
		.where('p.id', '=', anyOf(ids))
		.where('p.status', '=', 'published')
		.select(['p.id', 'p.title', 'p.problem', 'p.done', 'p.helped', 'p.hindered', 'p.results'])
		.select(['p.resources', 'p.state_iso3 as stateIso3', 's.names as stateNames']),
)

const readPractices: ReadOf = async (read, ids, language) =>
	(await read(practices, { ids })).map(({ id, title, stateIso3, stateNames, ...texts }) => ({
		...none,
		id,
		title,
		stateIso3,
		href: `/practices/${id}`,
		texts: Object.values(texts),
		names: namesBeside('state', stateNames, language),
	}))

/** How programmes, institutions, States, people, posts, notes verbales and practices that were found are read. */
export const readOthers = {
	programme: readProgrammes,
	institution: readInstitutions,
	state: readStates,
	person: readPeople,
	post: readPosts,
	noteVerbale: readNotesVerbales,
	practice: readPractices,
}
