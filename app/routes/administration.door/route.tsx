import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { doorKinds } from '#app/domain/administration/door-kinds.ts'
import { listDoor } from '#app/domain/administration/list-door.server.ts'
import { filterChoice, filterValue } from '#app/forms/filter-values.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { DoorTable } from './door-table.tsx'
import { useKindName } from './use-kind-name.ts'

export const handle = { words: ['operations.door'] as const, scripts: false }

export const loader = signedInLoader(async ({ actor, request }) => {
	const filter = {
		kind: filterChoice(request, 'kind', doorKinds),
		person: filterValue(request, 'person'),
		from: dayIn(request, 'from'),
		to: dayIn(request, 'to'),
	}
	const after = filterValue(request, 'after')
	return { ...(await listDoor(actor, { ...filter, after })), filter, first: after === undefined }
})

function dayIn(request: Request, name: string): string | undefined {
	const day = filterValue(request, name)
	return day && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined
}

export default function DoorRoute() {
	const t = useTranslations('operations.door')
	const nameOf = useKindName()
	const { rows, next, filter, first } = useLoaderData<typeof loader>()
	const asked = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
	const href = (more: Record<string, string> = {}) =>
		`/administration/door?${new URLSearchParams({ ...Object.fromEntries(asked), ...more })}`
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<FilterForm
				button={t('show')}
				filters={[
					{
						name: 'kind',
						label: t('kind'),
						value: filter.kind,
						any: t('any'),
						options: doorKinds.map((value) => ({ value, label: nameOf(value) })),
					},
					{ name: 'person', label: t('person'), value: filter.person },
					{ name: 'from', label: t('from'), value: filter.from, day: true },
					{ name: 'to', label: t('to'), value: filter.to, day: true },
				]}
			/>
			{rows.length === 0 ? <Empty title={t('none')} /> : <DoorTable rows={rows} />}
			<nav aria-label={t('pages')}>
				{!first && <a href={href()}>{t('latest')}</a>}{' '}
				{next && <a href={href({ after: next })}>{t('older')}</a>}
			</nav>
		</Page>
	)
}
