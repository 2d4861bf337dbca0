import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { column } from '#app/components/list/list-column.ts'
import type { ListFilter } from '#app/components/list/list-filters.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { type AllocationList, getAllocationList } from '#app/domain/allocation/list-allocations.server.ts'
import { startAllocation } from '#app/domain/allocation/start-allocation.server.ts'
import { allocationStart } from '#app/forms/allocation.ts'
import {
	type AllocationColumn,
	allocationPlainColumns,
	allocationScopes,
	allocationStatuses,
} from '#app/forms/lists/allocation-list.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { ScopeName, StartForm } from './start-form.tsx'

export const handle = { words: ['allocation', 'codes.themes', 'lists', 'refusals', 'form'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	// Set by a link from the page of a programme.
	const chosen = params.get('programme')
	params.delete('programme')
	const list = await getAllocationList(actor, params, languageOf(request, actor.language))
	return { ...list, chosen, role: actor.role }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, allocationStart)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	return redirect(`/allocations/${await startAllocation(actor, parsed.value)}`, 303)
})

export default function AllocationsRoute() {
	const t = useTranslations('allocation')
	const { programmes, mayStart, chosen, role, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const wrong = problem ?? (answer && 'errors' in answer ? answer : undefined)
	const { name, columns } = useAllocationColumns()
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={lists.allocations.spec(role)}
			role={role}
			list={list}
			filters={useAllocationFilters({ address, counts })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			}
			after={mayStart && <StartForm programmes={programmes} chosen={chosen} wrong={wrong} />}
		>
			<ProblemNotice problem={problem} forms={[]} />
		</ListPage>
	)
}

type Row = AllocationList['rows'][number]

/** The columns of the list of allocation runs. */
function useAllocationColumns() {
	const t = useTranslations('allocation')
	const of = column<AllocationColumn, Row>
	return {
		name: {
			name: 'run',
			label: t('columns.run'),
			cell: ({ id, scope, programme }: Row) => (
				<a href={`/allocations/${id}`}>
					<ScopeName scope={scope} programme={programme} />
				</a>
			),
		},
		columns: [
			of('by', t('columns.by'), ({ startedBy }) => <bdi>{startedBy}</bdi>),
			...usePlainColumns<Row>(allocationPlainColumns),
		],
	}
}

/** The filters of the list of allocation runs. */
function useAllocationFilters(counted: Pick<AllocationList, 'address' | 'counts'>): ListFilter[] {
	const t = useTranslations('allocation')
	const statuses = allocationStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))
	const scopes = allocationScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))
	return [
		{
			name: 'status',
			label: t('columns.status'),
			kind: 'many',
			options: countedOptions(counted, 'status', statuses),
		},
		{
			name: 'scope',
			label: t('columns.run'),
			kind: 'many',
			options: countedOptions(counted, 'scope', scopes),
		},
	]
}
