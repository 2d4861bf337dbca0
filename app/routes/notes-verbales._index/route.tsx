import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getNoteList, type NoteList } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { notePlainColumns, noteStages } from '#app/forms/lists/people-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['notesVerbales', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getNoteList(actor, new URL(request.url).searchParams),
	states: await listStates(actor, languageOf(request, actor.language)),
	role: actor.role,
}))

type Row = NoteList['rows'][number]

export default function NotesRoute() {
	const t = useTranslations('notesVerbales')
	const { list, states, role } = useLoaderData<typeof loader>()
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const ofStates = states.map(({ iso3, name }) => ({ value: iso3, label: name }))
	const stages = noteStages.map((value) => ({ value, label: t(`stage.${value}`) }))
	const columns: ListColumn<Row>[] = [
		{ name: 'state', label: t('state'), cell: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3 },
		...usePlainColumns<Row>(notePlainColumns),
	]
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={<LinkButton href="/notes-verbales/new">{t('new')}</LinkButton>}
			spec={lists['notes-verbales'].spec(role)}
			role={role}
			list={list}
			filters={[
				{ name: 'text', label: t('search'), kind: 'text', options: [] },
				{ name: 'state', label: t('state'), kind: 'many', options: countedOptions(list, 'state', ofStates) },
				{
					name: 'stage',
					label: t('stage.head'),
					kind: 'many',
					options: countedOptions(list, 'stage', stages),
				},
				...useDayFilters(list.address),
			]}
			name={{
				name: 'number',
				label: t('number'),
				cell: ({ id, number }) => (
					<a href={`/notes-verbales/${id}`}>
						<bdi>{number}</bdi>
					</a>
				),
			}}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			}
		/>
	)
}
