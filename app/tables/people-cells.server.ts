import type { peopleSource } from '#app/domain/people/list-people.server.ts'
import type { noteSource } from '#app/domain/people/notes-verbales/note-list.server.ts'
import type { postSource } from '#app/domain/people/posts/list-posts.server.ts'
import { MOST_COUNTED, type stateSource } from '#app/domain/states/state-list.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { type CellsOf, codedParts, type RowOf, stateNamesIn } from './file-cells.server.ts'

/** The file of the people. */
export const peopleCells: CellsOf<typeof peopleSource> = async (actor, language) => {
	const t = translator(language, 'account')
	const lists = translator(language, 'lists')
	const common = translator(language, 'common')
	const status = translator(language, 'personPage')
	const stateNames = await stateNamesIn(actor, language)
	return {
		title: t('people.title'),
		name: [{ label: t('people.name'), wide: true, cell: ({ name }) => name }],
		parts: {
			email: [{ label: t('people.email'), wide: true, cell: ({ email }) => email }],
			post: codedParts(t('people.post'), language, {
				label: ({ role }) => common(`roles.${role}`),
				code: ({ role }) => role,
			}),
			place: [
				...codedParts<RowOf<typeof peopleSource>>(lists('names.state'), language, {
					label: ({ stateIso3 }) => stateIso3 && (stateNames.get(stateIso3) ?? stateIso3),
					code: ({ stateIso3 }) => stateIso3,
				}),
				{
					label: t('people.place'),
					cell: ({ authority, donor, regions }) => authority ?? donor ?? regions.join(' '),
				},
			],
			status: codedParts(lists('names.status'), language, {
				label: (row) => status(`status.${row.status}`),
				code: (row) => row.status,
			}),
			since: [{ label: t('people.since'), cell: ({ createdAt }) => createdAt }],
		},
	}
}

/** The file of the posts, with their holders and announced successors. */
export const postCells: CellsOf<typeof postSource> = async (actor, language) => {
	const t = translator(language, 'posts')
	const lists = translator(language, 'lists')
	const common = translator(language, 'common')
	const states = await stateNamesIn(actor, language)
	return {
		title: t('title'),
		name: [{ label: t('head.post'), wide: true, cell: ({ title }) => title }],
		parts: {
			role: codedParts(t('head.role'), language, {
				label: ({ role }) => common(`roles.${role}`),
				code: ({ role }) => role,
			}),
			place: [
				...codedParts<RowOf<typeof postSource>>(lists('names.state'), language, {
					label: ({ stateIso3 }) => stateIso3 && (states.get(stateIso3) ?? stateIso3),
					code: ({ stateIso3 }) => stateIso3,
				}),
				{
					label: t('head.place'),
					cell: ({ authority, donor, regions }) => authority ?? donor ?? regions.join(' '),
				},
			],
			holder: [{ label: t('head.holder'), wide: true, cell: ({ holderName }) => holderName }],
			since: [{ label: t('head.since'), cell: ({ since }) => since }],
			next: [
				{ label: t('head.next'), wide: true, cell: ({ nextName }) => nextName },
				{ label: t('nextSince'), cell: ({ nextFrom }) => nextFrom },
			],
			status: codedParts(t('kind.label'), language, {
				label: ({ status }) => t(`kind.${status}`),
				code: ({ status }) => status,
			}),
		},
	}
}

/** The file of the notes verbales: no one named in them, only how many. */
export const noteCells: CellsOf<typeof noteSource> = async (actor, language) => {
	const t = translator(language, 'notesVerbales')
	const states = await stateNamesIn(actor, language)
	return {
		title: t('title'),
		name: [{ label: t('number'), cell: ({ number }) => number }],
		parts: {
			state: codedParts(t('state'), language, {
				label: ({ stateIso3 }) => states.get(stateIso3) ?? stateIso3,
				code: ({ stateIso3 }) => stateIso3,
			}),
			dated: [{ label: t('dated'), cell: ({ dated }) => dated }],
			receivedOn: [{ label: t('receivedOn'), cell: ({ receivedOn }) => receivedOn }],
			recordedAt: [{ label: t('recordedOn'), cell: ({ recordedAt }) => recordedAt }],
			posts: [{ label: t('posts'), cell: ({ posts }) => posts }],
			stage: codedParts(t('stage.head'), language, {
				label: ({ stage }) => t(`stage.${stage}`),
				code: ({ stage }) => stage,
			}),
		},
	}
}

/** The file of the list of States. */
export const stateCells: CellsOf<typeof stateSource> = (_actor, language) => {
	const t = translator(language, 'stateList')
	const common = translator(language, 'common')
	const lists = translator(language, 'lists')
	const head = translator(language, 'states')
	const codes = translator(language, 'codes')
	const groups = translator(language, 'stateRecord')
	const list = new Intl.ListFormat(language)
	return {
		title: t('title'),
		name: codedParts(lists('names.state'), language, {
			label: ({ name }) => name,
			code: ({ iso3 }) => iso3,
		}),
		parts: {
			open: [
				{
					label: t('open'),
					cell: ({ open: { count } }) =>
						count > MOST_COUNTED ? common('orMore', { count: MOST_COUNTED }) : count,
				},
			],
			turn: [
				{ label: t('withOffice'), cell: ({ open }) => open.office },
				{ label: t('withState'), cell: ({ open }) => open.state },
			],
			oldest: [{ label: t('oldest'), cell: ({ oldest }) => oldest }],
			due: [{ label: t('due'), cell: ({ dueAt }) => dueAt }],
			left: [],
			region: codedParts(t('region'), language, {
				label: ({ region }) => region && codes(`regions.${region}`),
				code: ({ region }) => region,
			}),
			groups: codedParts(t('groups'), language, {
				label: (row) => list.format(row.groups.map((group) => groups(`groups.${group}`))),
				code: (row) => row.groups.join(' '),
			}),
			protocol: codedParts(head('head.status'), language, {
				label: ({ protocol }) => codes(`treatyStatuses.${protocol}`),
				code: ({ protocol }) => protocol,
			}),
			convention: codedParts(head('head.convention'), language, {
				label: ({ convention }) => codes(`treatyStatuses.${convention}`),
				code: ({ convention }) => convention,
			}),
			posts: [
				{ label: t('posts'), cell: ({ posts }) => posts.open },
				{ label: t('postsFilled'), cell: ({ posts }) => posts.filled },
			],
			mission: [{ label: head('head.mission'), cell: ({ mission }) => mission }],
		},
	}
}
