import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ListPage } from '#app/components/list/list-page.tsx'
import { useDayFilters } from '#app/components/list/use-day-filters.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { signInEventKinds } from '#app/domain/administration/sign-in-event-kinds.ts'
import { getSignInLog, type SignInLog } from '#app/domain/administration/sign-in-log.server.ts'
import { countedOptions } from '#app/forms/lists/filter-values.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { signInLogPlainColumns } from '#app/forms/lists/log-lists.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

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
			spec={lists['sign-in-log'].spec(role)}
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

type Row = SignInLog['rows'][number]

/** The columns of the sign-in log: the time, by which a row is named, and those that can be chosen. */
function useEventColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('operations.door')
	return {
		name: { name: 'at', label: t('at'), cell: ({ at }) => <LocalDate value={at} withTime /> },
		columns: usePlainColumns<Row>(signInLogPlainColumns),
	}
}

/** An event of the sign-in log, in words; a code of an earlier release is shown as it is. */
function useKindName() {
	const say = useSay('operations.door')
	return (kind: string) => wordOf(say, `kinds.${kind}`, kind)
}
