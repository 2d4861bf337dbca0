import type { peopleSource } from '#app/domain/people/list-people.server.ts'
import type { noteSource } from '#app/domain/people/notes-verbales/note-list.server.ts'
import type { postSource } from '#app/domain/people/posts/list-posts.server.ts'
import { MOST_COUNTED, type stateSource } from '#app/domain/states/state-list.server.ts'
import { notePlainColumns, peoplePlainColumns } from '#app/forms/lists/people-list.ts'
import { postPlainColumns } from '#app/forms/lists/post-list.ts'
import { statePlainColumns } from '#app/forms/lists/state-list.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { type CellsOf, codedParts, plainParts, type RowOf, stateNamesIn } from './file-cells.server.ts'

/** The file of the people. */
export const peopleCells: CellsOf<typeof peopleSource> = async (actor, language) => {
	const t = translator(language, 'account')
	const lists = translator(language, 'lists')
	const common = translator(language, 'common')
	const stateNames = await stateNamesIn(actor, language)
	return {
		title: t('people.title'),
		name: [{ label: t('people.name'), wide: true, cell: ({ name }) => name }],
		parts: {
			...plainParts(peoplePlainColumns, language),
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
		},
	}
}

/** The file of the posts, with their holders and announced successors. */
export const postCells: CellsOf<typeof postSource> = async (actor, language) => {
	const t = translator(language, 'posts')
	const lists = translator(language, 'lists')
	const states = await stateNamesIn(actor, language)
	return {
		title: t('title'),
		name: [{ label: t('head.post'), wide: true, cell: ({ title }) => title }],
		parts: {
			...plainParts(postPlainColumns, language),
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
			next: [
				{ label: t('head.next'), wide: true, cell: ({ nextName }) => nextName },
				{ label: t('nextSince'), cell: ({ nextFrom }) => nextFrom },
			],
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
			...plainParts(notePlainColumns, language),
			state: codedParts(t('state'), language, {
				label: ({ stateIso3 }) => states.get(stateIso3) ?? stateIso3,
				code: ({ stateIso3 }) => stateIso3,
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
	const groups = translator(language, 'stateRecord')
	const list = new Intl.ListFormat(language)
	return {
		title: t('title'),
		name: codedParts(lists('names.state'), language, {
			label: ({ name }) => name,
			code: ({ iso3 }) => iso3,
		}),
		parts: {
			...plainParts(statePlainColumns, language),
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
			left: [],
			groups: codedParts(t('groups'), language, {
				label: (row) => list.format(row.groups.map((group) => groups(`groups.${group}`))),
				code: (row) => row.groups.join(' '),
			}),
			posts: [
				{ label: t('posts'), cell: ({ posts }) => posts.open },
				{ label: t('postsFilled'), cell: ({ posts }) => posts.filled },
			],
			mission: [{ label: head('head.mission'), cell: ({ mission }) => mission }],
		},
	}
}
