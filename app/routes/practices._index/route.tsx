import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getPracticeList, type PracticeList } from '#app/domain/practices/list-practices.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { type PracticeColumn, practicePlainColumns } from '#app/forms/lists/practice-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { practiceStatuses } from '#workflows/practice/chart.ts'
import { involvements, recommendations } from '#workflows/practice/vocabulary.ts'
import { themes } from '#workflows/vocabulary.ts'

export const handle = {
	words: [
		'practices',
		'status.practice',
		'codes.themes',
		'codes.recommendations',
		'codes.involvements',
		'lists',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const [list, states] = await Promise.all([
		getPracticeList(actor, new URL(request.url).searchParams, language),
		listStates(actor, language),
	])
	return { ...list, states, role: actor.role }
})

export default function PracticesRoute() {
	const t = useTranslations('practices')
	const { states, role, mayBegin, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = usePracticeColumns()
	return (
		<ListPage
			title={t('title')}
			lead={
				<p>
					{t('lead')} <a href="/recommendations">{t('byRecommendation')}</a>
				</p>
			}
			actions={mayBegin && <LinkButton href="/practices/new">{t('new')}</LinkButton>}
			spec={lists.practices.spec(role)}
			role={role}
			list={list}
			filters={usePracticeFilters({ address, counts, states })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			}
		/>
	)
}

type PracticeFiltersInput = Pick<PracticeList, 'address' | 'counts'> & {
	states: readonly { iso3: string; name: string }[]
}

/** The filters of the list; whom a practice involved answers recommendations 4 and 7. */
function usePracticeFilters({ address, counts, states }: PracticeFiltersInput): ListFilter[] {
	const t = useTranslations('practices')
	const status = useTranslations('status.practice')
	const lists = useTranslations('lists')
	const codes = useCodeOptions()
	const statuses = practiceStatuses.map((value) => ({ value, label: status(value) }))
	return [
		{ name: 'text', label: lists('filters.words'), kind: 'text', options: [] },
		{ name: 'theme', label: t('fields.themes'), kind: 'many', options: codes('themes', themes) },
		{
			name: 'recommendation',
			label: t('fields.recommendations'),
			kind: 'many',
			options: codes('recommendations', recommendations),
		},
		{
			name: 'involved',
			label: t('fields.involved'),
			kind: 'many',
			options: codes('involvements', involvements),
		},
		{
			name: 'status',
			label: lists('names.status'),
			kind: 'many',
			options: countedOptions({ counts, address }, 'status', statuses),
			isMore: true,
		},
		{
			name: 'state',
			label: lists('names.state'),
			kind: 'select',
			options: states.map(({ iso3, name }) => ({ value: iso3, label: name })),
			isMore: true,
		},
	]
}

type Row = PracticeList['rows'][number]

/** The columns of the list of good practices. */
function usePracticeColumns() {
	const t = useTranslations('practices')
	const names = useTranslations('lists.names')
	const format = useFormatter()
	const of = column<PracticeColumn, Row>
	return {
		name: {
			name: 'title',
			label: t('fields.title'),
			cell: ({ id, title }: Row) => (
				<a href={`/practices/${id}`}>
					<UserText>{title}</UserText>
				</a>
			),
		},
		columns: [
			of('state', names('state'), ({ state }) => state),
			of('status', names('status'), ({ status }) => <StatusTag kind="practice" status={status} />),
			of('themes', t('fields.themes'), (row) => <Codes list="themes" codes={row.themes} />, 'words'),
			of('recommendations', t('fields.recommendations'), (row) =>
				format.list(row.recommendations.map((number) => format.number(Number(number)))),
			),
			...usePlainColumns<Row>(practicePlainColumns),
		],
	}
}
