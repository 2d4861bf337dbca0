import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { Empty } from '#app/components/ui/notice.tsx'
import { signInEventKinds } from '#app/domain/administration/sign-in-event-kinds.ts'
import { getSignInLog } from '#app/domain/administration/sign-in-log.server.ts'
import { countedOptions } from '#app/forms/lists/facet-counts.ts'
import { signInLogList } from '#app/forms/lists/sign-in-log-list.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { useEventColumns, useKindName } from './use-event-columns.tsx'

export const handle = { words: ['operations.door', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	list: await getSignInLog(actor, new URL(request.url).searchParams),
	role: actor.role,
}))

export default function SignInLogRoute() {
	const t = useTranslations('operations.door')
	const nameOf = useKindName()
	const { list, role } = useLoaderData<typeof loader>()
	const kinds = signInEventKinds.map((value) => ({ value, label: nameOf(value) }))
	const { name, columns } = useEventColumns()
	return (
		<ListPage
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			spec={signInLogList}
			role={role}
			list={list}
			filters={[
				{ name: 'person', label: t('person'), kind: 'text', options: [] },
				{ name: 'kind', label: t('kind'), kind: 'many', options: countedOptions(list, 'kind', kinds) },
				...useDayFilters(list.address),
			]}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(count) => t('count', { count })}
			empty={<Empty title={t('none')} />}
		/>
	)
}
