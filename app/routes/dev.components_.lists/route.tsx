import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Tabs } from '#app/components/layout/page-tabs.tsx'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { ViewFields } from '#app/components/list/view-fields.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import { sharedWith } from '#app/forms/saved-view.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { env } from '#app/platform/env.server.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { kinds, subregions } from '#workflows/vocabulary.ts'
import { useGalleryTabs } from '../dev.components/shown-parts.tsx'
import {
	type InventedRow,
	inventedList,
	inventedPlainColumns,
	inventedViews,
	readInvented,
} from './invented-list.ts'

export const handle = {
	words: ['componentGallery', 'status.request', 'work', 'lists', 'codes.kinds', 'codes.subregions'] as const,
}

/** Whose views the list has. */
const reader: ActingRole = 'caseOfficer'

/** Only in the sample world. The rows are invented and follow the address as those of a real list do. */
export function loader({ request }: LoaderFunctionArgs) {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	const address = readListAddress(inventedList, new URL(request.url).searchParams)
	const list = readInvented(address, languageOf(request, 'en'))
	return { ...list, address, views: inventedViews(address), mayExport: true }
}

/** A list with everything that lists have: views, filters, chips, sortable heads, ticks with actions, and pages. */
export default function ComponentListsRoute() {
	const t = useTranslations('componentGallery')
	const names = useTranslations('lists.names')
	const work = useTranslations('work')
	const list = useLoaderData<typeof loader>()
	const columns = [
		column<'reference', InventedRow>(
			'reference',
			names('reference'),
			({ reference }) => <ListReference>{reference}</ListReference>,
			'outline',
		),
		column<'status', InventedRow>(
			'status',
			names('status'),
			({ status }) => <StatusTag kind="request" status={status} />,
			'status',
		),
		...usePlainColumns<InventedRow>(inventedPlainColumns),
		column<'left', InventedRow>(
			'left',
			names('left'),
			({ left }) => <DaysLeft days={Math.abs(left)} isOverdue={left < 0} />,
			'number',
		),
	]
	return (
		<ListPage
			title={t('lists')}
			lead={<p>{t('lead')}</p>}
			spec={inventedList}
			role={reader}
			list={list}
			filters={useInventedFilters()}
			name={column<'title', InventedRow>('title', names('request'), ({ id, title }) => (
				<a href={`#${id}`}>
					{Number(id) % 4 === 0 && <ChangedMark />}
					<UserText>{title}</UserText>
				</a>
			))}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('rows', { count })}
			empty={
				<Empty title={work('requests.none.title')}>
					<p>{t('long')}</p>
				</Empty>
			}
			bulk={{
				action: '/requests/bulk',
				actions: requestWorkflow.states.slice(0, 2).map((name) => ({ name, label: t('next') })),
				nameOf: ({ reference }) => reference,
			}}
			after={
				<Panel title={t('form')} id="view">
					<ActionForm id="view-form">
						<ViewFields shares={sharedWith} alerts="changed" />
					</ActionForm>
				</Panel>
			}
		>
			<Tabs tabs={useGalleryTabs()} />
		</ListPage>
	)
}

/** A filter of every kind: words, several choices with their numbers, one choice, one of many, and a day. */
function useInventedFilters(): ListFilter[] {
	const names = useTranslations('lists.names')
	const status = useTranslations('status.request')
	const t = useTranslations('componentGallery')
	const codes = useCodeOptions()
	return [
		{ name: 'text', label: names('request'), kind: 'text', options: [] },
		{
			name: 'status',
			label: names('status'),
			kind: 'many',
			options: requestWorkflow.states.map((value, index) => ({
				value,
				label: status(value),
				count: index ** 3,
			})),
		},
		{ name: 'kind', label: t('one'), kind: 'one', options: codes('kinds', kinds) },
		{
			name: 'subregion',
			label: names('state'),
			kind: 'select',
			options: codes('subregions', subregions),
			isMore: true,
		},
		{ name: 'since', label: names('submitted'), kind: 'day', options: [], isMore: true },
	]
}
